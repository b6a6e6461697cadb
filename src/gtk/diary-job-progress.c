/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-job-progress.h"

struct _DiaryJobProgress
{
  GObject parent_instance;

  GMutex mutex;
  double fraction;  /* under the mutex */
  gboolean waiting; /* under the mutex: a notification is on its way */
};

typedef enum
{
  PROP_FRACTION = 1,
} DiaryJobProgressProperty;

static GParamSpec *properties[PROP_FRACTION + 1];

G_DEFINE_FINAL_TYPE (DiaryJobProgress, diary_job_progress, G_TYPE_OBJECT)

static gboolean
on_idle (gpointer user_data)
{
  DiaryJobProgress *self = user_data;

  g_mutex_lock (&self->mutex);
  self->waiting = FALSE;
  g_mutex_unlock (&self->mutex);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);

  return G_SOURCE_REMOVE;
}

static void
diary_job_progress_finalize (GObject *object)
{
  g_mutex_clear (&DIARY_JOB_PROGRESS (object)->mutex);

  G_OBJECT_CLASS (diary_job_progress_parent_class)->finalize (object);
}

static void
diary_job_progress_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  switch ((DiaryJobProgressProperty) property_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, diary_job_progress_get_fraction (DIARY_JOB_PROGRESS (object)));
      break;
    }
}

static void
diary_job_progress_class_init (DiaryJobProgressClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = diary_job_progress_finalize;
  object_class->get_property = diary_job_progress_get_property;

  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
diary_job_progress_init (DiaryJobProgress *self)
{
  g_mutex_init (&self->mutex);
}

/**
 * diary_job_progress_new:
 *
 * Returns: (transfer full): the progress of a job that has not begun
 */
DiaryJobProgress *
diary_job_progress_new (void)
{
  return g_object_new (DIARY_TYPE_JOB_PROGRESS, NULL);
}

/**
 * diary_job_progress_get_fraction:
 * @self: the progress of a job
 *
 * Returns: how much of the job is done, 0 to 1
 */
double
diary_job_progress_get_fraction (DiaryJobProgress *self)
{
  double fraction;

  g_return_val_if_fail (DIARY_IS_JOB_PROGRESS (self), 0);

  g_mutex_lock (&self->mutex);
  fraction = self->fraction;
  g_mutex_unlock (&self->mutex);

  return fraction;
}

/**
 * diary_job_progress_report:
 * @fraction: how much of the job is done, 0 to 1
 * @self: a #DiaryJobProgress
 *
 * Tells how far the job has come, from any thread. It is a #DiaryProgressFunc.
 */
void
diary_job_progress_report (double fraction, gpointer self)
{
  DiaryJobProgress *progress = self;

  g_return_if_fail (DIARY_IS_JOB_PROGRESS (self));

  g_mutex_lock (&progress->mutex);
  progress->fraction = CLAMP (fraction, 0, 1);
  if (!progress->waiting)
    g_idle_add_full (G_PRIORITY_DEFAULT, on_idle, g_object_ref (self), g_object_unref);
  progress->waiting = TRUE;
  g_mutex_unlock (&progress->mutex);
}
