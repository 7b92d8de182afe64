/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Peers of a place. Sizes are compared by their ratio, so that it does not matter which of two is the larger; structures by the
 * index of dissimilarity. What is not known of a place is no reason, and is never taken for a difference. */
#include "analysis/peers.h"

#include <math.h>

const HetuPeerRule hetu_peer_default_rule = { .size_factor = 1.5, .structure_points = 5 };

double
hetu_peers_get_distance (const double a[HETU_PEER_N_SECTORS], const double b[HETU_PEER_N_SECTORS])
{
  double sum = 0;

  for (gsize i = 0; i < HETU_PEER_N_SECTORS; i++)
    sum += fabs (a[i] - b[i]);
  return sum / 2;
}

/* How far two sizes are apart: 0 for equal ones, the same for half and for double. */
static double
apart (double ratio)
{
  return fabs (log (ratio));
}

static gboolean
is_near (double ratio, const HetuPeerRule *rule)
{
  return apart (ratio) <= log (rule->size_factor) + 1e-9;
}

static HetuPeer
compare (const HetuPeerTraits *own, const HetuPeerTraits *other, const HetuPeerRule *rule)
{
  HetuPeer peer = { 0 };

  if (own->parent != 0 && own->parent == other->parent)
    peer.reasons |= HETU_PEER_PARENT;
  if (own->has_output && other->has_output && own->output > 0 && other->output > 0)
    {
      peer.output_ratio = other->output / own->output;
      if (is_near (peer.output_ratio, rule))
        peer.reasons |= HETU_PEER_OUTPUT;
    }
  if (own->has_population && other->has_population && own->population > 0 && other->population > 0)
    {
      peer.population_ratio = other->population / own->population;
      if (is_near (peer.population_ratio, rule))
        peer.reasons |= HETU_PEER_POPULATION;
    }
  if (own->has_structure && other->has_structure)
    {
      peer.has_structure = TRUE;
      peer.structure_distance = hetu_peers_get_distance (own->shares, other->shares);
      if (peer.structure_distance <= rule->structure_points + 1e-9)
        peer.reasons |= HETU_PEER_STRUCTURE;
    }
  return peer;
}

/* Size counts once, be it of output or of population. */
static guint
count_reasons (const HetuPeer *peer)
{
  return ((peer->reasons & HETU_PEER_PARENT) != 0) +
         ((peer->reasons & (HETU_PEER_OUTPUT | HETU_PEER_POPULATION)) != 0) +
         ((peer->reasons & HETU_PEER_STRUCTURE) != 0);
}

static double
get_apart (const HetuPeer *peer)
{
  if (peer->output_ratio > 0)
    return apart (peer->output_ratio);
  return peer->population_ratio > 0 ? apart (peer->population_ratio) : HUGE_VAL;
}

static int
compare_peers (gconstpointer a, gconstpointer b, gpointer all)
{
  const HetuPeer *first = a, *second = b;
  const HetuPeerTraits *traits = all;
  guint one = count_reasons (first), other = count_reasons (second);
  double near_one = get_apart (first), near_other = get_apart (second);

  if (one != other)
    return one > other ? -1 : 1;
  if (near_one < near_other || near_one > near_other)
    return near_one < near_other ? -1 : 1;
  return (traits[first->index].region > traits[second->index].region) -
         (traits[first->index].region < traits[second->index].region);
}

GArray *
hetu_peers_find (const HetuPeerTraits *all, gsize n_all, gsize own, const HetuPeerRule *rule)
{
  GArray *near = g_array_new (FALSE, FALSE, sizeof (HetuPeer));
  g_autoptr (GArray) siblings = g_array_new (FALSE, FALSE, sizeof (HetuPeer));

  g_return_val_if_fail (own < n_all && rule != NULL && rule->size_factor >= 1, near);

  for (gsize i = 0; i < n_all; i++)
    {
      HetuPeer peer = compare (&all[own], &all[i], rule);

      peer.index = i;
      if (i == own)
        continue;
      if ((peer.reasons & ~HETU_PEER_PARENT) != 0)
        g_array_append_val (near, peer);
      else if (peer.reasons != 0)
        g_array_append_val (siblings, peer);
    }
  if (near->len == 0)
    g_array_append_vals (near, siblings->data, siblings->len);
  g_array_sort_with_data (near, compare_peers, (gpointer) all);
  return near;
}
