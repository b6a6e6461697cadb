/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-weekly-plan.h"

#define TODAY 739679 /* 2026-03-04 */

static const struct
{
  const char *name;
  gboolean known;
  gboolean due;
  gboolean wanted;
  const char *not_before;
  gboolean offered;
} plans[] = {
  { "due", TRUE, TRUE, TRUE, "", TRUE },
  { "not-due", TRUE, FALSE, TRUE, "", FALSE },
  { "not-known", FALSE, TRUE, TRUE, "", FALSE },
  { "not-wanted", TRUE, TRUE, FALSE, "", FALSE },
  { "put-off-today", TRUE, TRUE, TRUE, "2026-03-11", FALSE },
  { "put-off-until-tomorrow", TRUE, TRUE, TRUE, "2026-03-05", FALSE },
  { "pause-over", TRUE, TRUE, TRUE, "2026-03-04", TRUE },
  { "put-off-long-ago", TRUE, TRUE, TRUE, "2025-03-11", TRUE },
  { "clock-was-wrong", TRUE, TRUE, TRUE, "2026-03-12", TRUE },
  { "no-date", TRUE, TRUE, TRUE, "next week", TRUE },
};

static void
test_offered (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  const DiaryWeeklyCheck check = { .due = plans[i].due };
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  g_settings_set_boolean (settings, DIARY_WEEKLY_OFFERED, plans[i].wanted);
  g_settings_set_string (settings, DIARY_WEEKLY_NOT_BEFORE, plans[i].not_before);
  g_assert_cmpint (diary_weekly_plan_is_offered (settings, plans[i].known ? &check : NULL, TODAY),
                   ==, plans[i].offered);
}

/* It is offered again on the seventh day, and not before. */
static void
test_put_off (void)
{
  const DiaryWeeklyCheck check = { .due = TRUE };
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  g_settings_reset (settings, DIARY_WEEKLY_OFFERED);
  diary_weekly_plan_put_off (settings, TODAY);
  for (DiaryDate date = TODAY; date < TODAY + 7; date++)
    g_assert_false (diary_weekly_plan_is_offered (settings, &check, date));
  g_assert_true (diary_weekly_plan_is_offered (settings, &check, TODAY + 7));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autofree char *path = g_strconcat ("/weekly-plan/offered/", plans[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_offered);
    }
  g_test_add_func ("/weekly-plan/put-off", test_put_off);

  return g_test_run ();
}
