/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Widgets of a fixed size in a wrap box; needs a display. */
#include "ui/wrap-box.h"

static GtkWidget *
make_child (int width, gboolean expand)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (child, width, 20);
  gtk_widget_set_hexpand (child, expand);
  return child;
}

static HetuWrapBox *
make_box (void)
{
  HetuWrapBox *box = HETU_WRAP_BOX (g_object_ref_sink (hetu_wrap_box_new (10)));

  hetu_wrap_box_append (box, make_child (100, FALSE));
  hetu_wrap_box_append (box, make_child (100, FALSE));
  hetu_wrap_box_append (box, make_child (60, TRUE));
  return box;
}

static int
get_height (HetuWrapBox *box, int width)
{
  int height = 0;

  gtk_widget_measure (GTK_WIDGET (box), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static void
test_height_follows_width (void)
{
  static const struct
  {
    int width;
    int height;
  } cases[] = { { 400, 20 }, { 280, 20 }, { 279, 50 }, { 210, 50 }, { 209, 50 }, { 150, 80 } };
  g_autoptr (HetuWrapBox) box = make_box ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (get_height (box, cases[i].width), ==, cases[i].height);
}

static void
test_natural_width_is_one_line (void)
{
  g_autoptr (HetuWrapBox) box = make_box ();
  int minimum = 0;
  int natural = 0;

  gtk_widget_measure (GTK_WIDGET (box),
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &minimum,
                      &natural,
                      NULL,
                      NULL);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (natural, ==, 280);
}

static void
test_child_that_expands_goes_to_the_end (void)
{
  g_autoptr (HetuWrapBox) box = make_box ();
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (box));
  graphene_rect_t bounds;

  gtk_widget_size_allocate (GTK_WIDGET (box), &(GtkAllocation){ 0, 0, 400, 20 }, -1);
  g_assert_true (gtk_widget_compute_bounds (last, GTK_WIDGET (box), &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==, 340);
  g_assert_cmpfloat (bounds.origin.y, ==, 0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrap-box/height-follows-width", test_height_follows_width);
  g_test_add_func ("/wrap-box/natural-width-is-one-line", test_natural_width_is_one_line);
  g_test_add_func ("/wrap-box/expander-goes-to-the-end", test_child_that_expands_goes_to_the_end);
  return g_test_run ();
}
