/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/predicate.h"
#include "report/reader.h"
#include "report/slot.h"
#include "report/subject.h"
#include "report/times.h"

#define HETU_REF_THEN (-1)  /* “高于同期和全省平均”: the same, then */
#define HETU_MOST_PLACES 24 /* that one list has a figure for each of */

/* The reader at work on a sentence. Private to app/report. */
typedef struct
{
  const HetuReading *reading;
  const HetuLexicon *lexicon;
  HetuContext context;
  GArray *claims; /* (element-type HetuClaim) */
  GArray *slots;  /* (element-type HetuSlot) of the sentence */
  GArray *times;  /* (element-type HetuTimeWord) of the sentence */
  guint start;    /* of the sentence */
  guint end;
  HetuSubject last[HETU_MOST_SUBJECTS]; /* what the figure before was of */
  guint n_last;
  HetuSubject prior[HETU_MOST_SUBJECTS]; /* of the last figure of the part before */
  guint n_prior;
  HetuSubject owner; /* the last one that is no attribute of another: 总投资 is of it */
  gboolean has_owner;
  HetuSubject
      entity; /* the last of the sentence that has accounts of its own: enterprises, an industry */
  gboolean has_entity;
  HetuSubject history[HETU_MOST_SUBJECTS]; /* of the sentence, one a figure, the latest last */
  guint n_history;
  guint part_history;       /* how many of them are of parts before */
  guint dealt;              /* subjects of a list that have their figure: 分别 */
  gboolean expected;        /* 预计 was said in this part */
  gboolean was_expected;    /* of the sentence before, in the same paragraph */
  gboolean expected_behind; /* and behind a name: what the next name is of is not expected */
  guint used;               /* words up to here belong to the figure before */
  guint verb_start;         /* 新增 of the item before, for the items after it */
  guint verb_end;
  gint32 refs[4]; /* the places that a list of differences is from */
  guint n_refs;
  guint wanted; /* values that stand side by side, for which names are listed */
  guint refs_dealt;
  gint32 place;      /* that the clause, or one before it, names: 全省; 0 the report's own */
  guint place_start; /* where it is named, half open */
  guint place_end;
  gint32 topic;                    /* “从全省看”: of the rest of the sentence; 0 none */
  gint32 places[HETU_MOST_PLACES]; /* “全国、全省、全市…分别”: one a figure */
  guint n_places;
  guint places_dealt;
} HetuReader;

/* Why a claim is read so, a line a step: “rule⇥words⇥deduction”, and what it costs in confidence */
typedef struct
{
  GString *text;
  guint doubt; /* thousandths */
} HetuReasons;

/**
 * hetu_reasons_add:
 * @rule: its name
 * @start: where the words stand that it went by, half open; equal for none
 * @doubt: thousandths of confidence that it takes away
 */
void hetu_reasons_add (HetuReasons *self,
                       const HetuReading *reading,
                       const char *rule,
                       guint start,
                       guint end,
                       guint doubt);

/**
 * hetu_reader_last_claim:
 * Returns: (nullable): the claim read last, of this sentence or of one before; valid until the next is added
 */
static inline const HetuClaim *
hetu_reader_last_claim (const HetuReader *self)
{
  return self->claims->len > 0 ? &g_array_index (self->claims, HetuClaim, self->claims->len - 1)
                               : NULL;
}

/**
 * hetu_reader_explain:
 * Adds the steps from the number to its measure.
 */
void hetu_reader_explain (const HetuReader *self,
                          const HetuSlot *slot,
                          const HetuSubject *subject,
                          const HetuPredicate *predicate,
                          HetuMeasure measure,
                          HetuReasons *why);

/**
 * hetu_reader_is_target:
 * Returns: whether the figure is what shall be, by the statement's own words, else by its section
 */
gboolean hetu_reader_is_target (const HetuReader *self, const HetuSlot *slot, HetuReasons *why);

/**
 * hetu_reader_has:
 * @word: UTF-8, folded
 * Returns: whether @word stands in @start … @end
 */
gboolean hetu_reader_has (const HetuReader *self, guint start, guint end, const char *word);

/**
 * hetu_reader_find_region:
 * @at: (out): where the name begins; untouched when there is none
 * “全市”, “全省平均水平” or a name.
 * Returns: the code of the place, 0 when none is named
 */
gint32 hetu_reader_find_region (const HetuReader *self, guint start, guint end, guint *at);

/**
 * hetu_reader_get_whole:
 * @tier: of hetu_region_tier(), that “全省”, “全市” or “全区” says
 * Returns: the place that they speak of: “全区” is the district, else the autonomous region that the report's own place lies in
 */
gint32 hetu_reader_get_whole (const HetuReader *self, guint tier);

/**
 * hetu_reader_take_place:
 * @head: where the words begin that may say what the figure is of
 * Keeps the place that they name for the figure, and for those after it that name none.
 * Returns: @head, behind the name of a place
 */
guint hetu_reader_take_place (HetuReader *self, const HetuSlot *slot, guint head);

/**
 * hetu_reader_spread_places:
 * @first: the first claim that @slot has made
 * “甲区、乙区生产总值均超过千亿元”: what is told of the first of the places is of each of them.
 */
void hetu_reader_spread_places (HetuReader *self, const HetuSlot *slot, guint first);

/**
 * hetu_reader_find_refs:
 * Takes the places that @start … @end lists for the differences that follow.
 */
void hetu_reader_find_refs (HetuReader *self, guint start, guint end);

/**
 * hetu_claim_add_note:
 * Adds @note to what @claim notes.
 */
void hetu_claim_add_note (HetuClaim *claim, const char *note);

/**
 * hetu_reader_measure:
 * @name: what the figure is of, as far as it is known
 * Returns: how the figure is measured, from its unit and what is said before it
 */
HetuMeasure
hetu_reader_measure (const HetuSlot *slot, const HetuPredicate *predicate, const char *name);

/**
 * hetu_reader_add_claim:
 * @ref: the other place of a rank or difference; 0 none
 * Adds what @slot tells of @subject.
 */
void hetu_reader_add_claim (HetuReader *self,
                            const HetuSlot *slot,
                            const HetuSubject *subject,
                            const HetuPredicate *predicate,
                            HetuMeasure measure,
                            gint32 ref);

/**
 * hetu_reader_is_comma:
 * Returns: whether @c parts clauses
 */
gboolean hetu_reader_is_comma (gunichar c);

/**
 * hetu_reader_is_stop:
 * Returns: whether @c ends a noun phrase
 */
gboolean hetu_reader_is_stop (gunichar c);

/**
 * hetu_reader_clause_start:
 * Returns: where the clause of the sentence begins that @position stands in
 */
guint hetu_reader_clause_start (const HetuReader *self, guint position);

/**
 * hetu_reader_is_goal:
 * Returns: whether the figure is a goal that another is held against: “低于2.5%的控制目标”
 */
gboolean hetu_reader_is_goal (const HetuReader *self, const HetuSlot *slot);

/**
 * hetu_reader_goes_onward:
 * Returns: whether @position begins with what a figure became: 增加到, 调整为
 */
gboolean hetu_reader_goes_onward (const HetuReader *self, guint position);

/**
 * hetu_reader_is_base_value:
 * Returns: whether the figure is what another is compared with: “与2010年的88.7万人相比”, “比上年同期8.2亿元增加”
 */
gboolean hetu_reader_is_base_value (const HetuReader *self, const HetuSlot *slot);

/**
 * hetu_reader_is_goal_value:
 * Returns: whether the figure is a goal that another is held against: “高于年初12%的目标1.5个百分点”
 */
gboolean hetu_reader_is_goal_value (const HetuReader *self, const HetuSlot *slot);

/**
 * hetu_reader_find_goal_sense:
 * Returns: 1 where the clause of such a goal says that it is passed, −1 where it is not reached; else 0
 */
int hetu_reader_find_goal_sense (const HetuReader *self, const HetuSlot *slot);

/**
 * hetu_reader_is_plan_value:
 * Returns: whether the figure is a plan that another is a share of: “完成年初预算24.6亿元的59.7%”
 */
gboolean hetu_reader_is_plan_value (const HetuReader *self, const HetuSlot *slot);

/**
 * hetu_reader_find_head:
 * Returns: where the words begin that may say what the figure is of: behind the comma, or the figure before
 */
guint hetu_reader_find_head (const HetuReader *self, const HetuSlot *slot);

/**
 * hetu_reader_find_tail:
 * @index: of the slot
 * Returns: where the noun phrase behind the figure ends
 */
guint hetu_reader_find_tail (const HetuReader *self, guint index);

/**
 * hetu_reader_resolve:
 * hetu_subject_resolve() of words of the text that are no attribute of what was named before
 */
void hetu_reader_resolve (const HetuReader *self,
                          HetuSubject *subject,
                          HetuUnitClass unit_class,
                          HetuMeasure measure);

/**
 * hetu_reader_trim:
 * hetu_subject_trim() of the words of @subject
 */
void hetu_reader_trim (const HetuReader *self, HetuSubject *subject);

/**
 * hetu_reader_are_measured:
 * Returns: whether each of a list names a measure of its own: “研发投入占比、有效发明专利量保持全市第一”
 */
gboolean hetu_reader_are_measured (const HetuReader *self, const HetuSubject *parts, guint n);

/**
 * hetu_reader_share_head:
 * @parts: (inout): the names of a list
 * “单位GDP电耗、能耗分别下降…”, “高新区总产值、固定资产投资分别增长…”: gives each what the first of them says for all.
 */
void hetu_reader_share_head (const HetuReader *self, HetuSubject *parts, guint n);

/**
 * hetu_reader_drop_group:
 * @last: whether it is the last of a list
 * “装备制造、新型建材三大主导产业分别实现产值”: what the list is called is no part of its last name.
 */
void hetu_reader_drop_group (const HetuReader *self, HetuSubject *part, gboolean last);

/**
 * hetu_reader_take_name:
 * @joined: a name that is put together
 * Makes @subject what the lexicon calls @joined, where it knows it whole.
 * Returns: whether it does
 */
gboolean hetu_reader_take_name (HetuReader *self,
                                HetuSubject *subject,
                                const char *joined,
                                const HetuSlot *slot,
                                HetuMeasure measure);

/**
 * hetu_reader_read_subjects:
 * @subjects: (out) (array length=HETU_MOST_SUBJECTS)
 * Returns: how many subjects the words @start … @end before a number name; 0 for none
 */
guint hetu_reader_read_subjects (HetuReader *self,
                                 guint start,
                                 guint end,
                                 const HetuPredicate *predicate,
                                 HetuSlot *slot,
                                 HetuSubject *subjects);

/**
 * hetu_reader_join_verb:
 * @verb: a subject that is only a verb
 * @subjects: (out) (array length=HETU_MOST_SUBJECTS)
 * “实施重点项目268个,其中续建159个、新开工109个”: makes of it what was counted, or is spoken of, before.
 * Returns: how many subjects there are: 1, or 0 where nothing was
 */
guint hetu_reader_join_verb (HetuReader *self,
                             const HetuSubject *verb,
                             const HetuSlot *slot,
                             HetuSubject *subjects);

/**
 * hetu_reader_take_leading_verb:
 * @head: where the clause of @slot begins
 * @predicate: (inout): gets the direction of a verb that stands before what it changes
 */
void hetu_reader_take_leading_verb (const HetuReader *self,
                                    const HetuSlot *slot,
                                    guint head,
                                    HetuPredicate *predicate);

/**
 * hetu_reader_find_owner:
 * Returns: (nullable): what @start … @end may be an attribute of
 */
const HetuSubject *hetu_reader_find_owner (const HetuReader *self, guint start, guint end);

/**
 * hetu_reader_remember:
 * Makes @subjects those that a figure without a name of its own is of.
 */
void hetu_reader_remember (HetuReader *self, const HetuSubject *subjects, guint n);

/**
 * hetu_reader_recall:
 * @head: where the clause of the first value begins
 * Takes up as many of the last subjects as values follow: “进出口86.3亿元,其中出口61.7亿元,分别增长…和…”.
 */
void hetu_reader_recall (HetuReader *self, guint n, guint head);

/**
 * hetu_reader_spread:
 * @subjects: (inout) (array length=HETU_MOST_SUBJECTS): the first of them is what each of the list has
 * @n: values that follow
 * “对香港、美国和欧盟等保持增长,出口规模分别达…”: makes it that of each that the clause before @head lists.
 * Returns: whether that clause lists as many as values follow
 */
gboolean hetu_reader_spread (const HetuReader *self, HetuSubject *subjects, guint n, guint head);

/**
 * hetu_reader_look_back:
 * Takes up a known name that an earlier clause of the part begins with: “地区生产总值连跨两个台阶,达到412.6亿元”.
 */
void hetu_reader_look_back (HetuReader *self, const HetuSlot *slot, const HetuPredicate *predicate);

/**
 * hetu_reader_is_measurable:
 * Returns: whether a noun phrase names what can have figures though no lexicon has it: 纺织业, 工业投资
 */
gboolean hetu_reader_is_measurable (const HetuReader *self, guint start, guint end);

/**
 * hetu_reader_take_group:
 * “在法人单位从业人员中,位居前三位的是:广东省4731.4万人”: takes up what a list of places is about.
 */
void hetu_reader_take_group (HetuReader *self, const HetuSlot *slot);

/**
 * hetu_reader_split_topic:
 * “城乡居民收入大幅增长,分别达到4万元和2万元”: makes two subjects of the one of the clause before, where as many values follow.
 */
void hetu_reader_split_topic (HetuReader *self, const HetuPredicate *predicate, HetuSlot *slot);

/**
 * hetu_reader_take_topic:
 * Takes up what the clause before @head speaks of: “纺织业继续低迷,同比下降7.9%”.
 */
void hetu_reader_take_topic (HetuReader *self, guint head);

/**
 * hetu_reader_join:
 * “合计拉动…”: makes those that the last figures were of one subject
 */
void hetu_reader_join (HetuReader *self);

/**
 * hetu_reader_set_aside:
 * A new part begins: what the last figure was of is kept for a part that names nothing of its own.
 */
void hetu_reader_set_aside (HetuReader *self);

/**
 * hetu_reader_take_up:
 * Makes what was set aside the subject of a figure that needs one and has none: growth, a change, a rank.
 */
void hetu_reader_take_up (HetuReader *self);

/**
 * hetu_reader_is_known:
 * Returns: whether the words are a name of the lexicon, or an attribute of what was named before
 */
gboolean hetu_reader_is_known (const HetuReader *self, guint start, guint end);

/**
 * hetu_reader_read_ratio:
 * Adds one part of “9.5:41.5:49.0”: the three industries.
 */
void hetu_reader_read_ratio (HetuReader *self, HetuSlot *slot);

/**
 * hetu_reader_read_streak:
 * Adds the years of “连续5年”.
 */
void hetu_reader_read_streak (HetuReader *self,
                              HetuSlot *slot,
                              guint head,
                              const HetuPredicate *predicate);

/**
 * hetu_reader_read_rank:
 * Adds a rank for every subject and every field.
 */
void hetu_reader_read_rank (HetuReader *self, HetuSlot *slot, guint head);

/**
 * hetu_reader_find_rank_verb:
 * @length: (out): of the verb, 0 where there is none
 * Returns: where the verb of a rank begins; @head where there is none
 */
guint hetu_reader_find_rank_verb (const HetuReader *self,
                                  const HetuSlot *slot,
                                  guint head,
                                  guint *length);

/**
 * hetu_reader_read_words:
 * Adds words that stand for a figure: 全覆盖, 前列, 领跑.
 */
void hetu_reader_read_words (HetuReader *self, HetuSlot *slot, guint head);

/**
 * hetu_reader_read_pull:
 * “拉动规上工业增长1.2个百分点”: what the subject before contributes.
 * Returns: whether it was one, and has been added
 */
gboolean
hetu_reader_read_pull (HetuReader *self, guint index, guint head, HetuPredicate *predicate);

/**
 * hetu_reader_bare_source:
 * “服务业对经济增长的贡献率…,拉动…”: makes it 服务业, which pulls.
 */
void hetu_reader_bare_source (HetuSubject *source);

/**
 * hetu_reader_skip_number:
 * Returns: behind the number, in digits or 汉字, that stands at @at; @at where there is none
 */
guint hetu_reader_skip_number (const HetuReader *self, guint at, guint end);

/**
 * hetu_reader_count_list:
 * Returns: how many numbers stand side by side from @index on
 */
guint hetu_reader_count_list (const HetuReader *self, guint index);

/**
 * hetu_reader_count_dealt:
 * Returns: how many numbers stand side by side from @index on, each with a verb of its own or without: “分别增长4.2%和下降13.6%”
 */
guint hetu_reader_count_dealt (const HetuReader *self, guint index);

/**
 * hetu_reader_lists_as_many:
 * Returns: whether @start … @end names as many as values stand side by side from @index on: “城乡居民收入达到2.3万元和0.8万元”
 */
gboolean hetu_reader_lists_as_many (const HetuReader *self, guint index, guint start, guint end);

/**
 * hetu_reader_settle_work:
 * @head: where the clause begins
 * @predicate: (inout): of a rise that is told without what it rose from
 * “老旧小区改造提升34个” is a deed of two words, and no rise; “处理能力改造提升5万吨” is one of the
 * size before the first; “学历技能提升164万人次” counts those that were taught, and is none.
 */
void hetu_reader_settle_work (const HetuReader *self,
                              const HetuSlot *slot,
                              guint head,
                              HetuPredicate *predicate);

/**
 * hetu_reader_take_same_unit:
 * “新落户企业839户,注册资本35.5亿元,比去年同期增加563户”: what it changed by is of what is counted so
 */
void
hetu_reader_take_same_unit (HetuReader *self, const HetuSlot *slot, const HetuPredicate *predicate);

/**
 * hetu_reader_skip_times:
 * Returns: where the words begin behind the times that @start opens with
 */
guint hetu_reader_skip_times (const HetuReader *self, guint start, guint end);

/**
 * hetu_reader_is_origin_of_people:
 * “内地旅客73万人次,香港旅客18万人次” in a report on Macao
 * Returns: whether the figure counts people that come from @place, which is named at @at and as large as the report's own,
 *   and not those that are received there
 */
gboolean hetu_reader_is_origin_of_people (const HetuReader *self,
                                          const HetuSlot *slot,
                                          gint32 place,
                                          guint at);

/**
 * hetu_reader_is_aside:
 * Returns: whether the number stands in brackets behind a figure
 */
gboolean hetu_reader_is_aside (const HetuReader *self, const HetuSlot *slot);

/**
 * hetu_reader_find_part:
 * Returns: where the bracket opens in which the figure has a name of its own, “(其中镇级支出1.1亿元)”; 0 where it has none
 */
guint hetu_reader_find_part (const HetuReader *self, const HetuSlot *slot);

/**
 * hetu_reader_read_mean:
 * “增幅高于全省8.3%的平均水平”: how the other place fared.
 * Returns: whether it was so, and has been added
 */
gboolean hetu_reader_read_mean (HetuReader *self, HetuSlot *slot, guint head);

/**
 * hetu_reader_read_named:
 * “失业率(2.3%)和登记失业率(2.9%)较上季分别下跌…”: a number alone in brackets behind its name, before anything else is told in the sentence.
 * Returns: whether it was so, and has been added; what follows without a name is of all names so told
 */
gboolean hetu_reader_read_named (HetuReader *self, HetuSlot *slot);

/**
 * hetu_reader_read_aside:
 * Adds a figure in brackets: of the place before them, “全省(7.7%)”, or by the definition that they tell.
 */
void hetu_reader_read_aside (HetuReader *self, HetuSlot *slot);

/**
 * hetu_reader_read_number:
 * @before: (inout): what was said before the last number, which holds on in a list
 * Adds the claims of a number.
 */
void hetu_reader_read_number (HetuReader *self, guint index, guint head, HetuPredicate *before);

/**
 * hetu_reader_read_range:
 * @index: of the lower end; the next slot is the upper one
 * Adds “5—10个” as at least and at most.
 */
void hetu_reader_read_range (HetuReader *self, guint index, guint head, HetuPredicate *before);
