/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-listing.h"

/* Columns line up by what a terminal shows, and no line ends in blanks. */
static void
test_columns (void)
{
  g_autoptr (DiaryListing) listing = diary_listing_new ();
  g_autofree char *text = NULL;

  diary_listing_add (listing, "a", "wide cell", "end", NULL);
  diary_listing_add (listing, "日本", "x", NULL);
  diary_listing_add (listing, "e\u0301", "", "two\nlines", NULL);
  diary_listing_add (listing, "Title", NULL);
  diary_listing_add (listing, "", "", "", NULL);
  text = diary_listing_format (listing);

  g_assert_cmpstr (text, ==,
                   "a      wide cell  end\n"
                   "日本   x\n"
                   "e\u0301                 two lines\n"
                   "Title\n"
                   "\n");
}

static void
test_empty (void)
{
  g_autoptr (DiaryListing) listing = diary_listing_new ();
  g_autofree char *text = diary_listing_format (listing);

  g_assert_cmpstr (text, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/listing/columns", test_columns);
  g_test_add_func ("/listing/empty", test_empty);

  return g_test_run ();
}
