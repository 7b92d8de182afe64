#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill.py HETU-CLI: ends hetu-cli by SIGKILL at random moments of an import of 100,000 rows, of undo and redo, and of a
migration, while others read and write the same store, and asserts after each that the store opens, is sound and holds all
or none of it. TAP. HETU_KILLS says how often (default 8: a few seconds), HETU_KILL_SEED which moments."""
import hashlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

cli = os.path.realpath(sys.argv[1])
here = os.path.dirname(os.path.realpath(__file__))
kills = int(os.environ.get('HETU_KILLS', '8'))
seed = int(os.environ.get('HETU_KILL_SEED', '20240411'))
chance = random.Random(seed)
scratch = tempfile.mkdtemp(prefix='hetu-kill-')
store = os.path.join(scratch, 's.db')
DISTRICTS = (410311, 410305, 410303, 410302, 410304, 410307, 410300)
# All that is said once, whatever is taken back and done again.
WHEN = {'batch': ('at', 'who'), 'undoing': ('at', 'who'), 'withdrawal': ('at', 'who')}


def command(*arguments):
    return [cli, '--store', store, '--lang', 'en', *arguments]


def run(*arguments):
    done = subprocess.run(command(*arguments), capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout, done.stderr


def must(*arguments):
    status, out, err = run(*arguments)
    assert status == 0, f'{arguments}: exit {status}: {err}'
    return out


def copy_store(source):
    for ending in ('', '-wal', '-shm', '-journal'):
        if os.path.exists(store + ending):
            os.remove(store + ending)
    shutil.copy(source, store)


def dump():
    """A digest of all tables, for a reader of its own."""
    with sqlite3.connect(f'file:{store}?mode=ro', uri=True) as database:
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        digest = hashlib.sha256()
        for table in tables:
            columns = [row[1] for row in database.execute(f'PRAGMA table_info ("{table}")') if row[1] not in WHEN.get(table, ())]
            named = ', '.join(f'"{column}"' for column in columns)
            for row in database.execute(f'SELECT {named} FROM "{table}" ORDER BY {named}'):
                digest.update(repr((table, row)).encode())
    database.close()
    return digest.hexdigest()


def count(table='statement'):
    database = sqlite3.connect(f'file:{store}?mode=ro', uri=True)
    found = database.execute(f'SELECT count(*) FROM {table}').fetchone()[0]
    database.close()
    return found


def assert_sound(deep):
    status, out, err = run('check', *(['--deep'] if deep else []), '--rule', 'share-range')
    assert status in (0, 1) and 'is sound' in err, f'check: exit {status}: {out}{err}'


def kill_after(seconds, *arguments):
    """Whether the process was still at work."""
    process = subprocess.Popen(command(*arguments), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        pass
    ended = process.poll()
    process.kill()
    _, err = process.communicate()
    assert ended in (None, 0), f'{arguments}: exit {ended}: {err.decode()}'
    return ended is None


def time_of(*arguments):
    start = time.monotonic()
    must(*arguments)
    return time.monotonic() - start


class Moments:
    """Half of the moments anywhere, half about the one at which a command is done: it comes nearer with each kill, for other
    work on the machine moves it."""

    def __init__(self, whole):
        self.edge = whole

    def draw(self, i):
        return chance.uniform(0, self.edge * 1.05) if i % 2 else self.edge * chance.uniform(0.93, 1.07)

    def learn(self, i, done):
        if i % 2 == 0:
            self.edge *= 0.95 if done else 1.06


def write_table(path, rows):
    indicators = [line.split('\t')[0] for line in must('list', 'indicators').splitlines()[1:36]]
    unit = {}
    with open(path, 'w', encoding='utf-8') as file:
        file.write('indicator,region,period,measure,value,unit,source\n')
        n = 0
        for indicator in indicators + ['made-up-kill']:
            for district in (*DISTRICTS, 410399):
                for year in range(1990, 2023):
                    for month in range(1, 13):
                        if n == rows:
                            return
                        file.write(f'{indicator},{district},{year}-{month:02d},growth,{chance.uniform(-9, 19):.1f},%,yearbook\n')
                        n += 1
    raise AssertionError('there are not enough cells')


def kill_imports():
    table = os.path.join(scratch, 'large.csv')
    base = os.path.join(scratch, 'base.db')
    must('init')
    write_table(table, 100000)
    shutil.copy(store, base)
    before = count(), count('indicator'), count('source')
    moments = Moments(time_of('import', '--add', table))
    after = count(), count('indicator'), count('source')
    assert after[0] == before[0] + 100000, (before, after)
    copy_store(base)
    found = {'none': 0, 'all': 0, 'at work': 0}
    for i in range(kills):
        found['at work'] += kill_after(moments.draw(i), 'import', '--add', table)
        assert_sound(i % 8 == 0)
        now = count(), count('indicator'), count('source')
        assert now in (before, after), f'kill {i}: {now} is neither {before} nor {after}'
        found['all' if now == after else 'none'] += 1
        moments.learn(i, now == after)
        if now == after:
            copy_store(base)
    # A store that was killed so often takes the file all the same.
    must('import', '--add', table)
    assert (count(), count('indicator'), count('source')) == after
    assert_sound(True)
    return found


def kill_undoings():
    table = os.path.join(scratch, 'small.csv')
    write_table(table, 2000)
    copy_store(os.path.join(scratch, 'base.db'))
    must('import', '--add', table)
    moments = Moments(time_of('undo'))
    undone = count('undone')
    found = {'none': 0, 'all': 0}
    for i in range(kills * 2):
        undo = count('undone') == 0
        before = 0 if undo else undone
        kill_after(moments.draw(i), 'undo' if undo else 'redo')
        assert_sound(i % 8 == 0)
        now = count('undone')
        assert now in (0, undone)
        found['all' if now != before else 'none'] += 1
        moments.learn(i, now != before)
    return found


def kill_migrations():
    found = {'none': 0, 'all': 0}
    for name in sorted(os.listdir(os.path.join(here, 'stores'))):
        if not name.endswith('.hetu'):
            continue
        old = os.path.join(here, 'stores', name)
        copy_store(old)
        whole = time_of('list', 'sources')
        wanted = dump()
        for i in range(max(kills // 4, 2)):
            copy_store(old)
            kill_after(chance.uniform(0, whole), 'list', 'sources')
            database = sqlite3.connect(store)
            version = database.execute('PRAGMA user_version').fetchone()[0]
            database.close()
            found['none' if version == int(name.split('.')[0]) else 'all'] += 1
            assert_sound(True)
            assert dump() == wanted, f'{name}: migrated after a kill it is another store'
    return found


def write_together():
    """Two write at once and one reads: each waits for the other, none is refused, nothing is lost."""
    copy_store(os.path.join(scratch, 'base.db'))
    before = count()
    tables = []
    for writer in range(2):
        for n in range(4):
            tables.append(os.path.join(scratch, f'{writer}-{n}.csv'))
            with open(tables[-1], 'w', encoding='utf-8') as file:
                file.write('indicator,region,period,value,source\n')
                file.writelines(f'gdp,410311,{1900 + y},{y}.5,w{writer}{n}\n' for y in range(50))
    started = [subprocess.Popen(['sh', '-c', 'for t; do "$0" --store "$S" import "$t" || exit 9; done', cli, *tables[w * 4:w * 4 + 4]],
                                env={**os.environ, 'S': store}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for w in range(2)]
    seen = set()
    while any(process.poll() is None for process in started):
        must('get', '--indicator', 'gdp', '--district', '410311')
        seen.add(count() - before)
    for process in started:
        _, err = process.communicate()
        assert process.returncode == 0, err.decode()
    assert count() - before == 400 and all(n % 50 == 0 for n in seen), seen
    assert_sound(True)
    return {'states seen': len(seen)}


def kill_beside_a_reader():
    """A reader that holds its state, as a window does, sees it whole while a writer is killed."""
    table = os.path.join(scratch, 'small.csv')
    copy_store(os.path.join(scratch, 'base.db'))
    reader = sqlite3.connect(f'file:{store}?mode=ro', uri=True, isolation_level=None)
    moments = Moments(time_of('import', '--add', table))
    found = {'none': 0, 'all': 0}
    for i in range(kills):
        reader.execute('BEGIN')
        before = reader.execute('SELECT count(*) FROM batch').fetchone()[0]
        with open(table, 'a', encoding='utf-8') as file:
            file.write(f'gdp,410311,{2100 + i}-01,growth,5.{i % 10},%,yearbook\n')
        kill_after(moments.draw(i), 'import', '--add', table)
        assert reader.execute('SELECT count(*) FROM batch').fetchone()[0] == before
        reader.execute('COMMIT')
        now = reader.execute('SELECT count(*) FROM batch').fetchone()[0]
        assert now in (before, before + 1)
        found['all' if now > before else 'none'] += 1
        moments.learn(i, now > before)
        assert_sound(i % 8 == 0)
    reader.close()
    return found


CASES = [
    ('an import that is killed is in or not', kill_imports),
    ('undo and redo that are killed are done or not', kill_undoings),
    ('a migration that is killed is done again', kill_migrations),
    ('two writers and a reader wait for each other', write_together),
    ('a reader keeps its state beside a writer that is killed', kill_beside_a_reader),
]

print(f'1..{len(CASES)}', flush=True)
status = 0
os.environ.update(LC_ALL='C.UTF-8', LANGUAGE='', XDG_DATA_HOME=os.path.join(scratch, 'data'))
for index, (title, case) in enumerate(CASES, 1):
    try:
        print(f'# {case()}')
        print(f'ok {index} {title}', flush=True)
    except (AssertionError, sqlite3.Error, subprocess.TimeoutExpired) as fault:
        status = 1
        print(f'# seed {seed}: {fault}')
        print(f'not ok {index} {title}', flush=True)
shutil.rmtree(scratch)
sys.exit(status)
