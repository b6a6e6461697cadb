/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-days.h"

#include "diary-database-private.h"
#include "diary-day.h"
#include "diary-medicine.h"
#include "diary-place.h"
#include "diary-sign.h"
#include "diary-statement.h"
#include "diary-vocabulary.h"

typedef struct
{
  gboolean is_recorded;
  GString *texts[DIARY_N_REPORT_TEXTS];
} ReportDay;

/* A word of the vocabulary on a date, or two: a site with its side. */
typedef struct
{
  DiaryDate date;
  const DiaryTerm *term;
  const DiaryTerm *side;
} Mention;

struct _DiaryReportDays
{
  GObject parent_instance;

  DiaryDayTable *table;
  GArray *days; /* of ReportDay */
  DiaryDate first;
  gboolean notes;
};

G_DEFINE_FINAL_TYPE (DiaryReportDays, diary_report_days, G_TYPE_OBJECT)

static void
clear_day (gpointer data)
{
  ReportDay *day = data;

  for (int i = 0; i < DIARY_N_REPORT_TEXTS; i++)
    if (day->texts[i] != NULL)
      g_string_free (day->texts[i], TRUE);
}

static ReportDay *
find_day (DiaryReportDays *self, DiaryDate date)
{
  if (date < self->first || date >= self->first + (int) self->days->len)
    return NULL;

  return &g_array_index (self->days, ReportDay, date - self->first);
}

static void
append (ReportDay *day, DiaryReportText text, const char *word)
{
  if (day->texts[text] == NULL)
    day->texts[text] = g_string_new (NULL);
  else
    g_string_append_c (day->texts[text], ';');
  g_string_append (day->texts[text], word);
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const Mention *mention_a = a;
  const Mention *mention_b = b;

  if (mention_a->date != mention_b->date)
    return mention_a->date < mention_b->date ? -1 : 1;
  if (mention_a->term != mention_b->term)
    return mention_a->term < mention_b->term ? -1 : 1;

  return (mention_a->side > mention_b->side) - (mention_a->side < mention_b->side);
}

/* Says each mention once, in the order of the vocabulary. */
static void
append_mentions (DiaryReportDays *self, DiaryReportText text, GArray *mentions)
{
  g_array_sort (mentions, compare_mentions);
  for (guint i = 0; i < mentions->len; i++)
    {
      const Mention *mention = &g_array_index (mentions, Mention, i);
      ReportDay *day = find_day (self, mention->date);
      g_autofree char *place = NULL;

      if (day == NULL || (i > 0 && compare_mentions (mention, mention - 1) == 0))
        continue;
      if (mention->side != NULL)
        place = g_strconcat (mention->term->key, " ", mention->side->key, NULL);
      append (day, text, place != NULL ? place : mention->term->key);
      day->is_recorded = TRUE;
    }
}

static gboolean
load_places (DiaryReportDays *self, DiaryDatabase *database, DiaryDate last, GError **error)
{
  g_autoptr (DiaryStatement)
      statement = diary_sqlite_query (diary_database_get_sqlite (database), "report-places", error);
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  DiaryStep step;

  if (statement == NULL)
    return FALSE;

  diary_statement_bind_date (statement, ":from", self->first);
  diary_statement_bind_date (statement, ":to", last);
  while ((step = diary_statement_step (statement, error)) == DIARY_STEP_ROW)
    {
      Mention mention = {
        .date = diary_statement_get_date (statement, 0),
        .term = diary_vocabulary_find (DIARY_TERMS_SITES, diary_statement_get_text (statement, 1)),
        .side = diary_vocabulary_find (DIARY_TERMS_SIDES, diary_statement_get_text (statement, 2)),
      };

      if (mention.term != NULL)
        g_array_append_val (mentions, mention);
    }
  append_mentions (self, DIARY_REPORT_SITES, mentions);

  return step == DIARY_STEP_DONE;
}

static gboolean
load_signs (DiaryReportDays *self, DiaryDatabase *database, DiaryDate last, GError **error)
{
  g_autoptr (GPtrArray)
      signs = diary_database_list (database, DIARY_TYPE_SIGN, self->first, last, error);
  g_autoptr (GArray) present = g_array_new (FALSE, FALSE, sizeof (Mention));
  g_autoptr (GArray) absent = g_array_new (FALSE, FALSE, sizeof (Mention));

  if (signs == NULL)
    return FALSE;

  for (guint i = 0; i < signs->len; i++)
    {
      DiarySign *sign = g_ptr_array_index (signs, i);
      Mention mention = {
        .date = diary_sign_get_date (sign),
        .term = diary_vocabulary_find (DIARY_TERMS_SIGNS, diary_sign_get_sign (sign)),
      };

      if (mention.term != NULL)
        g_array_append_val (diary_sign_get_present (sign) ? present : absent, mention);
    }
  append_mentions (self, DIARY_REPORT_SIGNS_PRESENT, present);
  append_mentions (self, DIARY_REPORT_SIGNS_ABSENT, absent);

  return TRUE;
}

static gboolean
load_medicines (DiaryReportDays *self, DiaryDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) medicines = diary_database_list (database, DIARY_TYPE_MEDICINE,
                                                         DIARY_DATE_NONE, DIARY_DATE_NONE, error);

  if (medicines == NULL)
    return FALSE;

  for (guint i = 0; i < medicines->len; i++)
    {
      DiaryMedicine *medicine = g_ptr_array_index (medicines, i);
      ReportDay *started = find_day (self, diary_medicine_get_from (medicine));
      ReportDay *stopped = find_day (self, diary_medicine_get_until (medicine));

      if (started != NULL)
        append (started, DIARY_REPORT_MEDICINES_STARTED, diary_medicine_get_name (medicine));
      if (stopped != NULL)
        append (stopped, DIARY_REPORT_MEDICINES_STOPPED, diary_medicine_get_name (medicine));
    }

  return TRUE;
}

static gboolean
load_days (DiaryReportDays *self, DiaryDatabase *database, DiaryDate last, GError **error)
{
  g_autoptr (GPtrArray)
      days = diary_database_list (database, DIARY_TYPE_DAY, self->first, last, error);

  if (days == NULL)
    return FALSE;

  for (guint i = 0; i < days->len; i++)
    {
      DiaryDay *record = g_ptr_array_index (days, i);
      ReportDay *day = find_day (self, diary_day_get_date (record));

      if (day == NULL)
        continue;
      if (self->notes && diary_day_get_note (record) != NULL)
        append (day, DIARY_REPORT_NOTE, diary_day_get_note (record));
      if (!diary_day_is_empty (record))
        day->is_recorded = TRUE;
    }

  return TRUE;
}

static gboolean
load (DiaryReportDays *self, DiaryDatabase *database, DiaryDate from, DiaryDate to, GError **error)
{
  int n_days;
  DiaryDate last;

  self->table = diary_day_table_load (database, from, to, error);
  if (self->table == NULL)
    return FALSE;

  n_days = diary_day_table_get_n_days (self->table);
  if (n_days == 0)
    return TRUE;

  self->first = diary_day_table_get_row (self->table, 0)->date;
  last = self->first + n_days - 1;
  g_array_set_size (self->days, (guint) n_days);

  return load_places (self, database, last, error) && load_signs (self, database, last, error) &&
         load_medicines (self, database, error) && load_days (self, database, last, error);
}

static void
diary_report_days_finalize (GObject *object)
{
  DiaryReportDays *self = DIARY_REPORT_DAYS (object);

  g_clear_object (&self->table);
  g_array_unref (self->days);

  G_OBJECT_CLASS (diary_report_days_parent_class)->finalize (object);
}

static void
diary_report_days_class_init (DiaryReportDaysClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_report_days_finalize;
}

static void
diary_report_days_init (DiaryReportDays *self)
{
  self->days = g_array_new (FALSE, TRUE, sizeof (ReportDay));
  g_array_set_clear_func (self->days, clear_day);
}

/**
 * diary_report_days_load:
 * @database: a diary
 * @from: the first date, or %DIARY_DATE_NONE for the first on which anything was recorded
 * @to: the last date, or %DIARY_DATE_NONE for the last on which anything was recorded
 * @notes: whether the notes of the days go in
 * @error: where to put the error
 *
 * Gathers what the report says of each day of a period, as the diary is at one moment.
 *
 * Returns: (transfer full): the days, or %NULL with @error set
 */
DiaryReportDays *
diary_report_days_load (DiaryDatabase *database,
                        DiaryDate from,
                        DiaryDate to,
                        gboolean notes,
                        GError **error)
{
  g_autoptr (DiaryReportDays) self = NULL;
  gboolean loaded;

  g_return_val_if_fail (DIARY_IS_DATABASE (database), NULL);

  if (!diary_database_begin_reading (database, error))
    return NULL;

  self = g_object_new (DIARY_TYPE_REPORT_DAYS, NULL);
  self->notes = notes;
  loaded = load (self, database, from, to, error);
  diary_database_rollback (database);

  return loaded ? g_steal_pointer (&self) : NULL;
}

/**
 * diary_report_days_get_table:
 * @self: the days of a report
 *
 * Returns: (transfer none): its numbers; its days are those of the report
 */
DiaryDayTable *
diary_report_days_get_table (DiaryReportDays *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT_DAYS (self), NULL);

  return self->table;
}

/**
 * diary_report_days_get_logged:
 * @self: the days of a report
 * @day: a day, from 0
 *
 * Returns: how far it is recorded; the dates of a medicine alone record nothing
 */
DiaryLogged
diary_report_days_get_logged (DiaryReportDays *self, int day)
{
  g_return_val_if_fail (DIARY_IS_REPORT_DAYS (self), DIARY_LOGGED_NO);
  g_return_val_if_fail (day >= 0 && day < (int) self->days->len, DIARY_LOGGED_NO);

  if (diary_day_table_get_row (self->table, day)->complete)
    return DIARY_LOGGED_COMPLETE;

  return g_array_index (self->days, ReportDay, day).is_recorded ? DIARY_LOGGED_PARTIAL
                                                                : DIARY_LOGGED_NO;
}

/**
 * diary_report_days_get_text:
 * @self: the days of a report
 * @day: a day, from 0
 * @text: which text
 *
 * Returns: (nullable) (transfer none): what it says, or %NULL if nothing
 */
const char *
diary_report_days_get_text (DiaryReportDays *self, int day, DiaryReportText text)
{
  GString *string;

  g_return_val_if_fail (DIARY_IS_REPORT_DAYS (self), NULL);
  g_return_val_if_fail (day >= 0 && day < (int) self->days->len, NULL);
  g_return_val_if_fail ((size_t) text < DIARY_N_REPORT_TEXTS, NULL);

  string = g_array_index (self->days, ReportDay, day).texts[text];

  return string != NULL ? string->str : NULL;
}
