/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-records-model.h"

#include "diary-clock.h"
#include "diary-date-watch.h"
#include "diary-history-item.h"
#include "diary-medicine.h"
#include "diary-record-words.h"
#include "diary-sign.h"
#include "diary-visit.h"
#include "diary-vocabulary.h"

struct _DiaryRecordsModel
{
  GObject parent_instance;

  DiaryStore *store;
  GType type;
  DiaryDate date;    /* the only one wanted, or DIARY_DATE_NONE */
  GListStore *items; /* (element-type DiaryHistoryItem) */
  DiaryHistoryState state;
  char *error_message;
  DiaryDateWatch *watch;
  GCancellable *cancellable; /* of what is being read, or NULL */
};

typedef enum
{
  PROP_STATE = 1,
} DiaryRecordsModelProperty;

#define N_PROPS (PROP_STATE + 1)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DiaryRecordsModel, diary_records_model, G_TYPE_OBJECT)

/* --- The order --- */

static DiaryDate
get_date (DiaryRecord *record)
{
  if (DIARY_IS_SIGN (record))
    return diary_sign_get_date (DIARY_SIGN (record));
  if (DIARY_IS_VISIT (record))
    return diary_visit_get_date (DIARY_VISIT (record));

  return diary_medicine_get_from (DIARY_MEDICINE (record));
}

/* What comes first among records of one date: medicines that are still taken before all others, and
 * among the signs of a day what is there, in the order of the vocabulary. */
static int
get_rank (DiaryRecord *record)
{
  size_t n_signs;
  const DiaryTerm *signs = diary_vocabulary_get_terms (DIARY_TERMS_SIGNS, &n_signs);
  const DiaryTerm *sign;

  if (!DIARY_IS_SIGN (record))
    return 0;

  sign = diary_vocabulary_find (DIARY_TERMS_SIGNS, diary_sign_get_sign (DIARY_SIGN (record)));

  return (int) (sign - signs) + (diary_sign_get_present (DIARY_SIGN (record)) ? 0 : (int) n_signs);
}

static gboolean
is_over (DiaryRecord *record, DiaryDate today)
{
  return DIARY_IS_MEDICINE (record) && !diary_medicine_is_taken (DIARY_MEDICINE (record), today);
}

static int
compare (gconstpointer data_a, gconstpointer data_b, gpointer user_data)
{
  DiaryRecord *a = *(DiaryRecord *const *) data_a;
  DiaryRecord *b = *(DiaryRecord *const *) data_b;
  DiaryDate today = GPOINTER_TO_INT (user_data);

  if (is_over (a, today) != is_over (b, today))
    return is_over (a, today) ? 1 : -1;
  if (get_date (a) != get_date (b))
    return get_date (a) < get_date (b) ? 1 : -1;
  if (get_rank (a) != get_rank (b))
    return get_rank (a) - get_rank (b);

  return g_strcmp0 (diary_record_get_id (a), diary_record_get_id (b));
}

/* Returns: (transfer full) (element-type DiaryHistoryItem): the rows of @records */
static GPtrArray *
make_items (GPtrArray *records)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint begin = 0;

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *section = diary_record_words_section (records->pdata[i]);
      g_autofree char *next = i + 1 < records->len
                                  ? diary_record_words_section (records->pdata[i + 1])
                                  : NULL;

      g_ptr_array_add (items, diary_history_item_new (records->pdata[i]));
      if (g_strcmp0 (section, next) == 0)
        continue;
      diary_history_item_set_ends_section (items->pdata[i], TRUE);
      diary_history_item_set_section_count (items->pdata[begin], (int) (i + 1 - begin));
      begin = i + 1;
    }

  return g_steal_pointer (&items);
}

/* --- Showing what was read --- */

/* If the row at @position shows the same record as @item, it shows what became of it. */
static gboolean
assign_same (DiaryRecordsModel *self, guint position, DiaryHistoryItem *item)
{
  g_autoptr (DiaryHistoryItem) old = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (!diary_history_item_is_same (old, item))
    return FALSE;
  diary_history_item_assign (old, item);

  return TRUE;
}

/* Rows that stay are left in place, so that the list stays where it is and so does the keyboard. */
static void
diary_records_model_show (DiaryRecordsModel *self, GPtrArray *items)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n_both = MIN (n_old, items->len);
  guint above = 0;
  guint below = 0;

  while (above < n_both && assign_same (self, above, items->pdata[above]))
    above++;
  while (below < n_both - above &&
         assign_same (self, n_old - 1 - below, items->pdata[items->len - 1 - below]))
    below++;
  if (n_old - above - below > 0 || items->len - above - below > 0)
    g_list_store_splice (self->items, above, n_old - above - below, items->pdata + above,
                         items->len - above - below);
}

static void
diary_records_model_set_state (DiaryRecordsModel *self, DiaryHistoryState state, GError *error)
{
  g_free (self->error_message);
  self->error_message = error != NULL ? g_strdup (error->message) : NULL;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryRecordsModel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = diary_store_list_finish (DIARY_STORE (source), result, &error);
  g_autoptr (GPtrArray) items = NULL;

  /* One that was done before it could be cancelled is of no use any more, either. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  if (records == NULL)
    {
      diary_records_model_set_state (self, DIARY_HISTORY_FAILED, error);
      return;
    }

  g_ptr_array_sort_with_data (records, compare, GINT_TO_POINTER (diary_clock_today ()));
  items = make_items (records);
  diary_records_model_show (self, items);
  diary_records_model_set_state (self, DIARY_HISTORY_READY, NULL);
}

static void
diary_records_model_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((DiaryRecordsModelProperty) prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, DIARY_RECORDS_MODEL (object)->state);
      break;
    }
}

static void
diary_records_model_dispose (GObject *object)
{
  DiaryRecordsModel *self = DIARY_RECORDS_MODEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->watch);
  g_clear_object (&self->store);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (diary_records_model_parent_class)->dispose (object);
}

static void
diary_records_model_finalize (GObject *object)
{
  g_free (DIARY_RECORDS_MODEL (object)->error_message);

  G_OBJECT_CLASS (diary_records_model_parent_class)->finalize (object);
}

static void
diary_records_model_class_init (DiaryRecordsModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = diary_records_model_get_property;
  object_class->dispose = diary_records_model_dispose;
  object_class->finalize = diary_records_model_finalize;

  /**
   * DiaryRecordsModel:state:
   *
   * Whether the records have been read. It is notified also when they were read again.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, DIARY_TYPE_HISTORY_STATE,
                                              DIARY_HISTORY_LOADING,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
diary_records_model_init (DiaryRecordsModel *self)
{
  self->items = g_list_store_new (DIARY_TYPE_HISTORY_ITEM);
  self->watch = diary_date_watch_new ();
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (diary_records_model_reload), self,
                           G_CONNECT_SWAPPED);
}

/**
 * diary_records_model_new:
 * @store: a diary, open or soon to be
 * @type: %DIARY_TYPE_SIGN, %DIARY_TYPE_MEDICINE or %DIARY_TYPE_VISIT
 *
 * Returns: (transfer full): a model that is being read
 */
DiaryRecordsModel *
diary_records_model_new (DiaryStore *store, GType type)
{
  DiaryRecordsModel *self;

  g_return_val_if_fail (DIARY_IS_STORE (store), NULL);
  g_return_val_if_fail (
      type == DIARY_TYPE_SIGN || type == DIARY_TYPE_MEDICINE || type == DIARY_TYPE_VISIT, NULL);

  self = g_object_new (DIARY_TYPE_RECORDS_MODEL, NULL);
  self->store = g_object_ref (store);
  self->type = type;
  g_signal_connect_object (store, "changed", G_CALLBACK (diary_records_model_reload), self,
                           G_CONNECT_SWAPPED);
  diary_records_model_reload (self);

  return self;
}

/**
 * diary_records_model_set_date:
 * @self: a model
 * @date: the only date that records are wanted of, or %DIARY_DATE_NONE for all
 */
void
diary_records_model_set_date (DiaryRecordsModel *self, DiaryDate date)
{
  g_return_if_fail (DIARY_IS_RECORDS_MODEL (self));

  if (self->date == date)
    return;

  self->date = date;
  diary_records_model_reload (self);
}

/**
 * diary_records_model_get_items:
 * @self: a model
 *
 * Returns: (transfer none): the rows, a list of #DiaryHistoryItem
 */
GListModel *
diary_records_model_get_items (DiaryRecordsModel *self)
{
  g_return_val_if_fail (DIARY_IS_RECORDS_MODEL (self), NULL);

  return G_LIST_MODEL (self->items);
}

/**
 * diary_records_model_get_state:
 * @self: a model
 *
 * Returns: whether the records have been read
 */
DiaryHistoryState
diary_records_model_get_state (DiaryRecordsModel *self)
{
  g_return_val_if_fail (DIARY_IS_RECORDS_MODEL (self), DIARY_HISTORY_FAILED);

  return self->state;
}

/**
 * diary_records_model_get_error_message:
 * @self: a model
 *
 * Returns: (nullable): why they could not be read
 */
const char *
diary_records_model_get_error_message (DiaryRecordsModel *self)
{
  g_return_val_if_fail (DIARY_IS_RECORDS_MODEL (self), NULL);

  return self->error_message;
}

/**
 * diary_records_model_reload:
 * @self: a model
 *
 * Reads the records, or reads them again. What was being read is not waited for.
 */
void
diary_records_model_reload (DiaryRecordsModel *self)
{
  g_return_if_fail (DIARY_IS_RECORDS_MODEL (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (!diary_store_get_is_open (self->store))
    return;
  self->cancellable = g_cancellable_new ();
  diary_store_list_async (self->store, self->type, self->date, self->date, self->cancellable,
                          on_listed, g_object_ref (self));
}
