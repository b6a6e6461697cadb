/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-record-words.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"
#include "diary-episode.h"
#include "diary-medicine.h"
#include "diary-place.h"
#include "diary-sign.h"
#include "diary-visit.h"
#include "diary-vocabulary.h"
#include "diary-wording.h"

/* What is said of records of one type. Sections are the cards that a list is divided into. */
typedef struct
{
  GType (*get_type) (void);
  const char *deleted;
  const char *is_back;
  char *(*section) (DiaryRecord *record);
  char *(*count) (int n_records);
  char *(*lead) (DiaryRecord *record); /* (nullable) */
  char *(*title) (DiaryRecord *record);
  GStrv (*details) (DiaryRecord *record);
  const char *(*note) (DiaryRecord *record);
} Words;

/* --- Episodes --- */

static char *
get_episode_section (DiaryRecord *record)
{
  return diary_wording_day (diary_episode_get_date (DIARY_EPISODE (record)));
}

static char *
get_episode_count (int n_records)
{
  return g_strdup_printf (ngettext ("%d episode", "%d episodes", n_records), n_records);
}

static char *
get_episode_lead (DiaryRecord *record)
{
  return diary_wording_time (diary_episode_get_started_at (DIARY_EPISODE (record)));
}

static char *
get_episode_title (DiaryRecord *record)
{
  return diary_wording_episode_place (DIARY_EPISODE (record));
}

static GStrv
get_episode_details (DiaryRecord *record)
{
  return diary_wording_episode_list_details (DIARY_EPISODE (record));
}

static const char *
get_episode_note (DiaryRecord *record)
{
  return diary_episode_get_note (DIARY_EPISODE (record));
}

/* --- Signs --- */

static char *
get_sign_section (DiaryRecord *record)
{
  return diary_wording_day (diary_sign_get_date (DIARY_SIGN (record)));
}

static char *
get_sign_count (int n_records)
{
  return g_strdup_printf (ngettext ("%d sign", "%d signs", n_records), n_records);
}

static char *
get_sign_title (DiaryRecord *record)
{
  DiarySign *sign = DIARY_SIGN (record);
  const char *label = diary_vocabulary_label (DIARY_TERMS_SIGNS, diary_sign_get_sign (sign));
  g_autofree char *place = NULL;

  if (diary_sign_get_site (sign) == NULL)
    return g_strdup (label);

  place = diary_place_format (diary_sign_get_site (sign), diary_sign_get_side (sign));

  /* Translators: a sign and where it is, like "Weakness: Calf, left". */
  return g_strdup_printf (C_ ("sign", "%s: %s"), label, place);
}

static GStrv
get_sign_details (DiaryRecord *record)
{
  DiarySign *sign = DIARY_SIGN (record);
  g_autoptr (GStrvBuilder) details = g_strv_builder_new ();

  g_strv_builder_add (details, diary_vocabulary_label (DIARY_TERMS_FINDINGS,
                                                       diary_sign_get_present (sign) ? "present"
                                                                                     : "absent"));
  if (diary_sign_get_how (sign) != NULL)
    g_strv_builder_add (details,
                        diary_vocabulary_label (DIARY_TERMS_HOWS, diary_sign_get_how (sign)));

  return g_strv_builder_end (details);
}

static const char *
get_sign_note (DiaryRecord *record)
{
  return diary_sign_get_note (DIARY_SIGN (record));
}

/* --- Medicines --- */

static char *
get_medicine_section (DiaryRecord *record)
{
  return g_strdup (diary_medicine_is_taken (DIARY_MEDICINE (record), diary_clock_today ())
                       ? _ ("Still taken")
                       : _ ("No longer taken"));
}

static char *
get_medicine_count (int n_records)
{
  return g_strdup_printf (ngettext ("%d medicine", "%d medicines", n_records), n_records);
}

static char *
get_medicine_title (DiaryRecord *record)
{
  return g_strdup (diary_medicine_get_name (DIARY_MEDICINE (record)));
}

static char *
get_medicine_dates (DiaryMedicine *medicine)
{
  DiaryDate from = diary_medicine_get_from (medicine);
  DiaryDate until = diary_medicine_get_until (medicine);
  g_autofree char *first = from != DIARY_DATE_NONE ? diary_wording_date (from) : NULL;
  g_autofree char *last = until != DIARY_DATE_NONE ? diary_wording_date (until) : NULL;

  if (first != NULL && last != NULL)
    return g_strdup_printf (_ ("%s to %s"), first, last);
  if (first != NULL)
    return g_strdup_printf (_ ("Since %s"), first);
  if (last != NULL)
    return g_strdup_printf (_ ("Until %s"), last);

  return NULL;
}

static GStrv
get_medicine_details (DiaryRecord *record)
{
  DiaryMedicine *medicine = DIARY_MEDICINE (record);
  g_autofree char *dates = get_medicine_dates (medicine);
  const char *details[] = { diary_medicine_get_dose (medicine),
                            diary_medicine_get_purpose (medicine), dates };
  g_autoptr (GStrvBuilder) recorded = g_strv_builder_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (details); i++)
    if (details[i] != NULL)
      g_strv_builder_add (recorded, details[i]);

  return g_strv_builder_end (recorded);
}

static const char *
get_medicine_note (DiaryRecord *record)
{
  return diary_medicine_get_note (DIARY_MEDICINE (record));
}

/* --- Visits and tests --- */

static char *
get_visit_section (DiaryRecord *record)
{
  int year, month, day;

  diary_date_get_ymd (diary_visit_get_date (DIARY_VISIT (record)), &year, &month, &day);

  return g_strdup_printf ("%d", year);
}

static char *
get_visit_count (int n_records)
{
  return g_strdup_printf (ngettext ("%d visit or test", "%d visits and tests", n_records),
                          n_records);
}

static char *
get_visit_title (DiaryRecord *record)
{
  return g_strdup (diary_visit_get_what (DIARY_VISIT (record)));
}

static GStrv
get_visit_details (DiaryRecord *record)
{
  DiaryVisit *visit = DIARY_VISIT (record);
  g_autoptr (GStrvBuilder) details = g_strv_builder_new ();
  g_autofree char *date = diary_wording_date (diary_visit_get_date (visit));
  g_autofree char *result = diary_wording_note (diary_visit_get_result (visit));

  g_strv_builder_add (details, date);
  if (*result != '\0')
    g_strv_builder_add (details, result);

  return g_strv_builder_end (details);
}

static const char *
get_visit_note (DiaryRecord *record)
{
  return diary_visit_get_note (DIARY_VISIT (record));
}

/* --- All of them --- */

static const Words types[] = {
  { diary_episode_get_type, N_ ("Episode deleted"), N_ ("The episode is back"), get_episode_section,
    get_episode_count, get_episode_lead, get_episode_title, get_episode_details, get_episode_note },
  { diary_sign_get_type, N_ ("Sign deleted"), N_ ("The sign is back"), get_sign_section,
    get_sign_count, NULL, get_sign_title, get_sign_details, get_sign_note },
  { diary_medicine_get_type, N_ ("Medicine deleted"), N_ ("The medicine is back"),
    get_medicine_section, get_medicine_count, NULL, get_medicine_title, get_medicine_details,
    get_medicine_note },
  { diary_visit_get_type, N_ ("Visit or test deleted"), N_ ("The visit or test is back"),
    get_visit_section, get_visit_count, NULL, get_visit_title, get_visit_details, get_visit_note },
};

static const Words *
get_words (DiaryRecord *record)
{
  for (size_t i = 0; i < G_N_ELEMENTS (types); i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (record, types[i].get_type ()))
      return &types[i];

  g_assert_not_reached ();
}

/**
 * diary_record_words_deleted:
 * @record: a record
 *
 * Returns: what is said when it was deleted
 */
const char *
diary_record_words_deleted (DiaryRecord *record)
{
  g_return_val_if_fail (DIARY_IS_RECORD (record), NULL);

  return _ (get_words (record)->deleted);
}

/**
 * diary_record_words_is_back:
 * @record: a record
 *
 * Returns: what is said when it was put back
 */
const char *
diary_record_words_is_back (DiaryRecord *record)
{
  g_return_val_if_fail (DIARY_IS_RECORD (record), NULL);

  return _ (get_words (record)->is_back);
}

/* Returns: (transfer full): what a record is called among others of its type */
static char *
get_name (DiaryRecord *record)
{
  g_autofree char *title = diary_record_words_title (record);
  g_autofree char *lead = diary_record_words_lead (record);

  if (*lead == '\0')
    return g_steal_pointer (&title);

  /* Translators: an episode's place and time, like "Calf, left, 21:15". */
  return g_strdup_printf (C_ ("episode", "%s, %s"), title, lead);
}

/**
 * diary_record_words_added:
 * @record: a record
 *
 * Returns: (transfer full): what is said when it was added
 */
char *
diary_record_words_added (DiaryRecord *record)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (DIARY_IS_RECORD (record), NULL);

  name = get_name (record);
  if (DIARY_IS_EPISODE (record))
    /* Translators: an episode's place and time, like "Logged: Calf, left, 21:15". */
    return g_strdup_printf (_ ("Logged: %s"), name);

  /* Translators: a sign, a medicine, a visit or a test, like "Added: Weakness: Calf, left". */
  return g_strdup_printf (_ ("Added: %s"), name);
}

/**
 * diary_record_words_taken_back:
 * @record: a record
 *
 * Returns: (transfer full): what is said when it was taken back after it had been added
 */
char *
diary_record_words_taken_back (DiaryRecord *record)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (DIARY_IS_RECORD (record), NULL);

  name = get_name (record);

  /* Translators: what was added before, like "Taken back: Calf, left, 21:15". */
  return g_strdup_printf (_ ("Taken back: %s"), name);
}

/**
 * diary_record_words_section:
 * @record: a record
 *
 * Returns: (transfer full): the heading of the part of a list that it is in
 */
char *
diary_record_words_section (DiaryRecord *record)
{
  g_return_val_if_fail (DIARY_IS_RECORD (record), NULL);

  return get_words (record)->section (record);
}

/**
 * diary_record_words_count:
 * @record: a record
 * @n_records: how many of its type
 *
 * Returns: (transfer full): their number, with what they are
 */
char *
diary_record_words_count (DiaryRecord *record, int n_records)
{
  g_return_val_if_fail (DIARY_IS_RECORD (record), NULL);

  return get_words (record)->count (n_records);
}

/**
 * diary_record_words_lead:
 * @record: a record
 *
 * Returns: (transfer full): what stands before its row, or ""
 */
char *
diary_record_words_lead (DiaryRecord *record)
{
  g_return_val_if_fail (DIARY_IS_RECORD (record), NULL);

  return get_words (record)->lead != NULL ? get_words (record)->lead (record) : g_strdup ("");
}

/**
 * diary_record_words_title:
 * @record: a record
 *
 * Returns: (transfer full): what it is about
 */
char *
diary_record_words_title (DiaryRecord *record)
{
  g_return_val_if_fail (DIARY_IS_RECORD (record), NULL);

  return get_words (record)->title (record);
}

/**
 * diary_record_words_details:
 * @record: a record
 *
 * Returns: (transfer full): what more is recorded, in one line, or ""
 */
char *
diary_record_words_details (DiaryRecord *record)
{
  g_auto (GStrv) details = NULL;

  g_return_val_if_fail (DIARY_IS_RECORD (record), NULL);

  details = get_words (record)->details (record);

  return g_strjoinv (" · ", details);
}

/**
 * diary_record_words_note:
 * @record: a record
 *
 * Returns: (transfer full): the first line of its note that says something, or ""
 */
char *
diary_record_words_note (DiaryRecord *record)
{
  g_return_val_if_fail (DIARY_IS_RECORD (record), NULL);

  return diary_wording_note (get_words (record)->note (record));
}

/**
 * diary_record_words_spoken:
 * @record: a record
 *
 * Returns: (transfer full): all that a row says of it, to be spoken
 */
char *
diary_record_words_spoken (DiaryRecord *record)
{
  g_autofree char *title = NULL;
  g_autofree char *lead = NULL;
  g_auto (GStrv) details = NULL;

  g_return_val_if_fail (DIARY_IS_RECORD (record), NULL);

  title = diary_record_words_title (record);
  lead = diary_record_words_lead (record);
  details = get_words (record)->details (record);

  return diary_wording_spoken (title, lead, details, get_words (record)->note (record));
}
