/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* 同类地区: which places are fit to stand beside one: of the same parent, of similar size, of similar structure. A suggestion with
 * its reasons, never a verdict. */

#define HETU_PEER_N_SECTORS 3

/* What is known of a place at one moment; what is not known speaks neither for nor against. */
typedef struct
{
  gint32 region;
  gint32 parent;
  gboolean has_output;
  double output; /* GDP, in one unit for all */
  gboolean has_population;
  double population; /* persons */
  gboolean has_structure;
  double shares[HETU_PEER_N_SECTORS]; /* of 三次产业, per cent */
} HetuPeerTraits;

typedef enum
{
  HETU_PEER_PARENT = 1 << 0,     /* 同市 */
  HETU_PEER_OUTPUT = 1 << 1,     /* similar GDP */
  HETU_PEER_POPULATION = 1 << 2, /* similar population */
  HETU_PEER_STRUCTURE = 1 << 3,  /* similar shares of the three industries */
} HetuPeerReasons;

typedef struct
{
  double size_factor; /* sizes are similar when neither is more than so many times the other; 1.5 */
  double structure_points; /* structures are similar up to this distance; 5 percentage points */
} HetuPeerRule;

/* The values in the comments above. */
extern const HetuPeerRule hetu_peer_default_rule;

typedef struct
{
  gsize index;             /* among the traits */
  HetuPeerReasons reasons; /* why */
  double output_ratio;     /* its GDP ÷ that of the place; 0: not known */
  double population_ratio; /* as above */
  gboolean has_structure;
  double structure_distance; /* percentage points */
} HetuPeer;

/**
 * hetu_peers_get_distance:
 *
 * Returns: 结构差异度, the index of dissimilarity of two structures: half the sum of the absolute differences of their shares,
 *   that is the percentage points that would have to change industry (Duncan and Duncan 1955)
 */
double hetu_peers_get_distance (const double a[HETU_PEER_N_SECTORS],
                                const double b[HETU_PEER_N_SECTORS]);

/**
 * hetu_peers_find:
 * @all: (array length=n_all): places of one tier
 * @own: index of the place whose peers are wanted
 *
 * A peer is of similar size or structure; where that is known of nobody, those of the same parent are peers.
 *
 * Returns: (transfer full) (element-type HetuPeer): most reasons first, then the nearest in size, then by code
 */
GArray *
hetu_peers_find (const HetuPeerTraits *all, gsize n_all, gsize own, const HetuPeerRule *rule);
