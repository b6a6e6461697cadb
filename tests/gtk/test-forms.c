/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-form.h"

#include "diary-accessible-names.h"
#include "diary-clock.h"
#include "diary-entry-row.h"
#include "diary-medicine.h"
#include "diary-platform-dialogs.h"
#include "diary-record-form.h"
#include "diary-sign.h"
#include "diary-visit.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

/* 2026-03-04T21:15:30Z */
#define NOW 1772658930

/* The forms of what is recorded besides episodes. */
typedef struct
{
  char *folder;
  GTimeZone *zone;
  DiaryStore *store;
  GtkWidget *window;
  GtkWidget *form; /* weak: gone when it was closed */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->zone = g_time_zone_new_utc ();
  diary_clock_freeze (NOW, fixture->zone);
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  fixture->window = g_object_new (ADW_TYPE_WINDOW, "title", "Fascicle", "default-width", 360,
                                  "default-height", 600, "content",
                                  gtk_button_new_with_label ("Add…"), NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->form != NULL)
    test_discard (&fixture->form);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
  g_time_zone_unref (fixture->zone);
}

static void
wait_for_form (Fixture *fixture)
{
  GtkWidget *form;

  test_wait_until ((form = test_find_shown (DIARY_TYPE_FORM)) != NULL);
  g_set_weak_pointer (&fixture->form, form);
}

static void
add (Fixture *fixture, GType type)
{
  diary_record_form_add (fixture->window, fixture->store, type, diary_clock_today ());
  wait_for_form (fixture);
}

static void
edit (Fixture *fixture, DiaryRecord *record)
{
  diary_record_form_present (fixture->window, fixture->store, record);
  wait_for_form (fixture);
}

static void
enter (Fixture *fixture, const char *title, const char *text)
{
  GtkWidget *field = test_find_named (fixture->form, title);

  g_test_message ("enter “%s”", title);
  g_assert_nonnull (field);
  if (GTK_IS_TEXT_VIEW (field))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (field), text);
}

/* Chooses in the row that says @name. */
static void
choose (Fixture *fixture, const char *name, guint choice)
{
  GtkWidget *row = test_find_named (fixture->form, name);

  g_test_message ("choose in “%s”", name);
  g_assert_true (ADW_IS_COMBO_ROW (row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), choice);
}

static void
press_enter (Fixture *fixture)
{
  g_assert_true (test_key (fixture->form, GDK_KEY_Return, GDK_CONTROL_MASK));
}

static void
save (Fixture *fixture)
{
  press_enter (fixture);
  test_wait_until (fixture->form == NULL);
}

/* Nothing is saved, and the row of @title says why. */
static void
assert_refused (Fixture *fixture, const char *title)
{
  GtkWidget *focus, *row;

  press_enter (fixture);
  g_assert_nonnull (fixture->form);
  focus = gtk_root_get_focus (gtk_widget_get_root (fixture->form));
  row = gtk_widget_get_ancestor (focus, DIARY_TYPE_ENTRY_ROW);
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, title);
  g_assert_true (diary_entry_row_has_error (DIARY_ENTRY_ROW (row)));
}

static gboolean
is_shown (Fixture *fixture, const char *name)
{
  GtkWidget *widget = test_find_named (fixture->form, name);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

/* Returns: (transfer full): the only record of @type */
static gpointer
get_only (Fixture *fixture, GType type)
{
  g_autoptr (GPtrArray) records = test_diary_list_records (fixture->store, type);

  g_assert_cmpuint (records->len, ==, 1);

  return g_object_ref (records->pdata[0]);
}

static void
assert_none (Fixture *fixture, GType type)
{
  g_autoptr (GPtrArray) records = test_diary_list_records (fixture->store, type);

  g_assert_cmpuint (records->len, ==, 0);
}

static void
test_forms_sign (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiarySign) sign = NULL;

  add (fixture, DIARY_TYPE_SIGN);
  choose (fixture, "How it shows: Not said", 2);
  choose (fixture, "Place: Not said", 24);
  enter (fixture, "Date", "2026-02-28");
  enter (fixture, "Note", "On the stairs");
  save (fixture);

  sign = get_only (fixture, DIARY_TYPE_SIGN);
  g_assert_cmpstr (diary_sign_get_sign (sign), ==, "weakness");
  g_assert_true (diary_sign_get_present (sign));
  g_assert_cmpstr (diary_sign_get_how (sign), ==, "task");
  g_assert_cmpstr (diary_sign_get_site (sign), ==, "calf");
  g_assert_null (diary_sign_get_side (sign));
  g_assert_cmpint (diary_sign_get_date (sign), ==, diary_date_new (2026, 2, 28));
  g_assert_cmpstr (diary_sign_get_note (sign), ==, "On the stairs");
}

/* What a sign does not have is not asked for, and not saved. */
static void
test_forms_sign_absent (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiarySign) sign = NULL;

  add (fixture, DIARY_TYPE_SIGN);
  choose (fixture, "How it shows: Not said", 1);
  choose (fixture, "Place: Not said", 3);
  choose (fixture, "Sign: Weakness", 3);
  g_assert_true (is_shown (fixture, "Sign: Slurred speech"));
  g_assert_false (is_shown (fixture, "How it shows: Felt"));
  g_assert_false (is_shown (fixture, "Place: Face"));
  choose (fixture, "Finding: Present", 1);
  save (fixture);

  sign = get_only (fixture, DIARY_TYPE_SIGN);
  g_assert_cmpstr (diary_sign_get_sign (sign), ==, "speech");
  g_assert_false (diary_sign_get_present (sign));
  g_assert_null (diary_sign_get_how (sign));
  g_assert_null (diary_sign_get_site (sign));
}

static void
test_forms_sign_wrong (Fixture *fixture, gconstpointer data)
{
  static const char *const dates[] = { "", "someday", "2026-03-05", "2026-02-30" };

  add (fixture, DIARY_TYPE_SIGN);
  for (size_t i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      enter (fixture, "Date", dates[i]);
      assert_refused (fixture, "Date");
    }
  assert_none (fixture, DIARY_TYPE_SIGN);
}

/* What was recorded elsewhere stays, even where the form would not ask for it. */
static void
test_forms_sign_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiarySign) fatigue = diary_sign_new (diary_date_new (2026, 3, 1), "fatigue", TRUE);
  g_autoptr (DiaryRecord) saved = NULL;
  g_autoptr (DiarySign) sign = NULL;

  diary_sign_set_how (fatigue, "seen");
  diary_sign_set_site (fatigue, "face");
  diary_sign_set_side (fatigue, "both");
  saved = test_diary_save (fixture->store, DIARY_RECORD (fatigue));
  edit (fixture, saved);
  enter (fixture, "Note", "Kept");
  save (fixture);

  sign = get_only (fixture, DIARY_TYPE_SIGN);
  diary_sign_set_note (fatigue, "Kept");
  g_assert_true (diary_record_equal_content (DIARY_RECORD (sign), DIARY_RECORD (fatigue)));
}

static void
test_forms_medicine (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryMedicine) medicine = NULL;

  add (fixture, DIARY_TYPE_MEDICINE);
  enter (fixture, "Name", " Magnesium ");
  enter (fixture, "Dose", "300 mg");
  enter (fixture, "Purpose", "Cramps");
  enter (fixture, "First day", "2026-02-01");
  enter (fixture, "Note", "With food");
  save (fixture);

  medicine = get_only (fixture, DIARY_TYPE_MEDICINE);
  g_assert_cmpstr (diary_medicine_get_name (medicine), ==, "Magnesium");
  g_assert_cmpstr (diary_medicine_get_dose (medicine), ==, "300 mg");
  g_assert_cmpstr (diary_medicine_get_purpose (medicine), ==, "Cramps");
  g_assert_cmpint (diary_medicine_get_from (medicine), ==, diary_date_new (2026, 2, 1));
  g_assert_cmpint (diary_medicine_get_until (medicine), ==, DIARY_DATE_NONE);
  g_assert_cmpstr (diary_medicine_get_note (medicine), ==, "With food");
}

static void
test_forms_medicine_end (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryMedicine) statin = diary_medicine_new ("Statin");
  g_autoptr (DiaryRecord) saved = test_diary_save (fixture->store, DIARY_RECORD (statin));
  g_autoptr (DiaryMedicine) medicine = NULL;

  edit (fixture, saved);
  test_click (fixture->form, "End today");
  g_assert_false (gtk_widget_is_sensitive (test_find_named (fixture->form, "End today")));
  save (fixture);

  medicine = get_only (fixture, DIARY_TYPE_MEDICINE);
  g_assert_cmpint (diary_medicine_get_until (medicine), ==, diary_date_new (2026, 3, 4));
  g_assert_cmpint (diary_medicine_get_from (medicine), ==, DIARY_DATE_NONE);
}

static void
test_forms_medicine_wrong (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *from;
    const char *until;
    const char *wrong;
  } cases[] = {
    { "  ", "", "", "Name" },
    { "Statin", "soon", "", "First day" },
    { "Statin", "", "soon", "Last day" },
    { "Statin", "2026-03-04", "2026-03-03", "Last day" },
  };

  add (fixture, DIARY_TYPE_MEDICINE);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      enter (fixture, "Name", cases[i].name);
      enter (fixture, "First day", cases[i].from);
      enter (fixture, "Last day", cases[i].until);
      assert_refused (fixture, cases[i].wrong);
    }
  assert_none (fixture, DIARY_TYPE_MEDICINE);

  enter (fixture, "Last day", "2026-03-04");
  save (fixture);
}

static void
test_forms_visit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryVisit) visit = NULL;

  add (fixture, DIARY_TYPE_VISIT);
  assert_refused (fixture, "What");
  enter (fixture, "What", "EMG");
  enter (fixture, "Date", "never");
  assert_refused (fixture, "Date");
  enter (fixture, "Date", "2026-03-20");
  enter (fixture, "Result", "To come\nBring the report");
  enter (fixture, "Note", "At 10");
  save (fixture);

  visit = get_only (fixture, DIARY_TYPE_VISIT);
  g_assert_cmpstr (diary_visit_get_what (visit), ==, "EMG");
  g_assert_cmpint (diary_visit_get_date (visit), ==, diary_date_new (2026, 3, 20));
  g_assert_cmpstr (diary_visit_get_result (visit), ==, "To come\nBring the report");
  g_assert_cmpstr (diary_visit_get_note (visit), ==, "At 10");
}

/* An error keeps the form open with what was typed, and can be tried again. */
static void
test_forms_not_saved (Fixture *fixture, gconstpointer data)
{
  add (fixture, DIARY_TYPE_VISIT);
  enter (fixture, "What", "EMG");
  test_diary_refuse (fixture->store);
  press_enter (fixture);
  test_wait_until (test_is_revealed (fixture->form));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_find_named (fixture->form, "What"))),
                   ==, "EMG");
  assert_none (fixture, DIARY_TYPE_VISIT);
}

/* Presses Escape where @widget is. What may be closed by that lasts until then, as it does for GTK.
 */
static void
press_escape (GtkWidget *widget)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new_with_free_func (g_object_unref);
  guint i = 0;

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    g_ptr_array_add (path, g_object_ref (widget));
  while (i < path->len && !test_press (path->pdata[i], GDK_KEY_Escape, 0))
    i++;
  g_assert_cmpuint (i, <, path->len);
}

/* Escape closes a form at once, unless something was typed: then it asks, and Escape goes on. */
static void
test_forms_escape (Fixture *fixture, gconstpointer data)
{
  add (fixture, DIARY_TYPE_VISIT);
  press_escape (fixture->form);
  test_wait_until (fixture->form == NULL);

  add (fixture, DIARY_TYPE_VISIT);
  enter (fixture, "What", "EMG");
  press_escape (fixture->form);
  test_wait_until (test_find_button ("_Keep editing") != NULL);
  press_escape (test_find_button ("_Keep editing"));
  test_wait_until (test_find_button ("_Keep editing") == NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_find_named (fixture->form, "What"))),
                   ==, "EMG");

  /* What is safe is not asked about. */
  save (fixture);
  g_assert_null (test_find_button ("_Discard"));
}

/* With large text in the narrowest window nothing is cut, and everything has a name. */
static void
test_forms_narrow (Fixture *fixture, gconstpointer data)
{
  const GType types[] = { DIARY_TYPE_SIGN, DIARY_TYPE_MEDICINE, DIARY_TYPE_VISIT };
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  test_wait_until (gtk_widget_get_width (fixture->window) > 0);
  for (size_t i = 0; i < G_N_ELEMENTS (types); i++)
    {
      add (fixture, types[i]);
      gtk_test_widget_wait_for_draw (fixture->form);
      g_assert_cmpint (gtk_widget_get_width (fixture->form), <=, 360);
      test_wait_until (test_find_cut (fixture->form) == NULL);
      test_assert_named (fixture->form);
      diary_platform_close_content (fixture->form);
      test_wait_until (fixture->form == NULL);
    }
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

/* Nor is any sign that may be chosen. */
static void
test_forms_narrow_signs (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  AdwComboRow *signs;

  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  test_wait_until (gtk_widget_get_width (fixture->window) > 0);
  add (fixture, DIARY_TYPE_SIGN);
  signs = ADW_COMBO_ROW (test_find_named (fixture->form, "Sign: Weakness"));
  for (guint i = 0; i < g_list_model_get_n_items (adw_combo_row_get_model (signs)); i++)
    {
      adw_combo_row_set_selected (signs, i);
      gtk_test_widget_wait_for_draw (fixture->form);
      g_assert_cmpint (gtk_widget_get_width (fixture->form), <=, 360);
      test_wait_until (test_find_cut (fixture->form) == NULL);
    }
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

#define ADD(path, name)                                                                            \
  g_test_add ("/forms/" path, Fixture, NULL, set_up, test_forms_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_accessible_names_init ();
  ADD ("sign", sign);
  ADD ("sign-absent", sign_absent);
  ADD ("sign-wrong", sign_wrong);
  ADD ("sign-kept", sign_kept);
  ADD ("medicine", medicine);
  ADD ("medicine-end", medicine_end);
  ADD ("medicine-wrong", medicine_wrong);
  ADD ("visit", visit);
  ADD ("not-saved", not_saved);
  ADD ("escape", escape);
  ADD ("narrow", narrow);
  ADD ("narrow/signs", narrow_signs);

  return g_test_run ();
}
