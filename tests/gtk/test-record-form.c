/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-record-form.h"

#include <adwaita.h>

#include "diary-episode-form.h"
#include "diary-medicine-form.h"
#include "diary-platform-dialogs.h"
#include "diary-sign-form.h"
#include "diary-visit-form.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  char *folder;
  DiaryStore *store;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  fixture->window = g_object_new (ADW_TYPE_WINDOW, "title", "Fascicle", "content",
                                  gtk_button_new_with_label ("Open"), NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
}

/* Each record is opened in the form made for it. */
static void
test_record_form_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryEpisode)
      episode = test_diary_make_episode ("calf", diary_date_new (2026, 3, 4), 9);
  g_autoptr (DiarySign) sign = diary_sign_new (diary_date_new (2026, 3, 4), "pain", FALSE);
  g_autoptr (DiaryMedicine) medicine = diary_medicine_new ("Statin");
  g_autoptr (DiaryVisit) visit = diary_visit_new (diary_date_new (2026, 3, 4), "EMG");
  const struct
  {
    DiaryRecord *record;
    GType form;
  } records[] = {
    { DIARY_RECORD (episode), DIARY_TYPE_EPISODE_FORM },
    { DIARY_RECORD (sign), DIARY_TYPE_SIGN_FORM },
    { DIARY_RECORD (medicine), DIARY_TYPE_MEDICINE_FORM },
    { DIARY_RECORD (visit), DIARY_TYPE_VISIT_FORM },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (DiaryRecord) saved = test_diary_save (fixture->store, records[i].record);
      GtkWidget *form;

      diary_record_form_open (fixture->window, fixture->store, G_OBJECT_TYPE (saved),
                              diary_record_get_id (saved));
      test_wait_until ((form = test_find_shown (records[i].form)) != NULL);
      g_assert_true (diary_record_equal_content (diary_form_get_record (DIARY_FORM (form)), saved));
      g_assert_false (diary_form_is_new (DIARY_FORM (form)));
      diary_platform_close_content (form);
      test_wait_until (test_find_shown (records[i].form) == NULL);
    }
}

/* What was deleted meanwhile is said to be gone. */
static void
test_record_form_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryEpisode)
      episode = test_diary_make_episode ("calf", diary_date_new (2026, 3, 4), 9);
  g_autoptr (DiaryRecord) saved = test_diary_save (fixture->store, DIARY_RECORD (episode));
  GtkWidget *close;

  test_diary_delete (fixture->store, saved);
  diary_record_form_open (fixture->window, fixture->store, DIARY_TYPE_EPISODE,
                          diary_record_get_id (saved));
  test_wait_until ((close = test_find_button ("_Close")) != NULL);
  g_assert_null (test_find_shown (DIARY_TYPE_EPISODE_FORM));
  g_signal_emit_by_name (close, "clicked");
  test_wait_until (test_find_button ("_Close") == NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/record-form/open", Fixture, NULL, set_up, test_record_form_open, tear_down);
  g_test_add ("/record-form/gone", Fixture, NULL, set_up, test_record_form_gone, tear_down);

  return g_test_run ();
}
