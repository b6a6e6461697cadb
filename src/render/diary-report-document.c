/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-document.h"

#include <glib/gi18n-lib.h>

#include "diary-body-block.h"
#include "diary-chart-block.h"
#include "diary-columns-block.h"
#include "diary-report-text.h"
#include "diary-table-block.h"
#include "diary-text-block.h"

/* A table of the first page has so many rows at most, and fewer where that page would not do; the
 * rest stands on a later page. Of the places, the map shows all. */
#define FIRST_PAGE_ROWS   8
#define FIRST_PAGE_PLACES 4

/* A cell of the first page has so many characters at most. */
#define FIRST_PAGE_CELL 160

typedef struct
{
  DiaryReport *report;
  DiaryDocument *document;
  guint max_rows;
  gboolean cut[DIARY_N_TOPICS]; /* of which topics the first page has but a part */
} Composition;

/* --- From sections to blocks --- */

static DiaryBlock *
create_table (const DiaryReportSection *section, guint max_rows)
{
  DiaryBlock *block = diary_table_block_new ();
  DiaryTableBlock *table = DIARY_TABLE_BLOCK (block);

  for (guint i = 0; i < section->columns->len; i++)
    {
      const DiaryReportColumn *column = &g_array_index (section->columns, DiaryReportColumn, i);

      diary_table_block_add_column (table, column->heading, column->is_number);
    }
  for (guint i = 0; i < MIN (section->rows->len, max_rows); i++)
    diary_table_block_add_row (table, g_ptr_array_index (section->rows, i));

  return block;
}

static GPtrArray *
create_blocks (const DiaryReportSection *section, guint max_rows)
{
  GPtrArray *blocks = g_ptr_array_new ();

  g_ptr_array_add (blocks, diary_text_block_new (DIARY_PRINT_HEADING, section->title));
  for (guint i = 0; i < section->sentences->len; i++)
    g_ptr_array_add (blocks, diary_text_block_new (DIARY_PRINT_BODY,
                                                   g_ptr_array_index (section->sentences, i)));
  if (section->rows->len > 0)
    g_ptr_array_add (blocks, create_table (section, max_rows));

  return blocks;
}

static void
shorten (char **cell)
{
  g_autofree char *beginning = g_utf8_substring (*cell, 0, FIRST_PAGE_CELL - 1);

  g_free (*cell);
  *cell = g_strconcat (g_strchomp (beginning), "…", NULL);
}

/* Returns: whether a cell was too long for the first page */
static gboolean
shorten_cells (DiaryReportSection *section)
{
  gboolean shortened = FALSE;

  for (guint i = 0; i < section->rows->len; i++)
    for (char **cell = g_ptr_array_index (section->rows, i); *cell != NULL; cell++)
      if (g_utf8_strlen (*cell, -1) > FIRST_PAGE_CELL)
        {
          shorten (cell);
          shortened = TRUE;
        }

  return shortened;
}

static void
add_more (GPtrArray *blocks, guint n_more)
{
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u more is on a later page.", "%u more are on a later page.", n_more), n_more);

  g_ptr_array_add (blocks, diary_text_block_new (DIARY_PRINT_SMALL, text));
}

/* What the first page says of a topic. */
static GPtrArray *
create_first (Composition *self, DiaryReportTopic topic)
{
  g_autoptr (DiaryReportSection) section = diary_report_text_describe_briefly (self->report, topic);
  guint max_rows = topic == DIARY_TOPIC_WHERE ? MIN (FIRST_PAGE_PLACES, self->max_rows)
                                              : self->max_rows;
  GPtrArray *blocks;

  if (section == NULL)
    return g_ptr_array_new ();

  self->cut[topic] = shorten_cells (section) || section->rows->len > max_rows;
  blocks = create_blocks (section, max_rows);
  if (section->rows->len > max_rows)
    add_more (blocks, section->rows->len - max_rows);

  return blocks;
}

/* --- From blocks to pages --- */

static void
add_blocks (Composition *self, GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    diary_document_add (self->document, g_ptr_array_index (blocks, i));
}

static void
add_to_column (DiaryBlock *columns, gboolean second, GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    diary_columns_block_add (DIARY_COLUMNS_BLOCK (columns), second, g_ptr_array_index (blocks, i));
}

static void
add_first (Composition *self, DiaryReportTopic topic)
{
  g_autoptr (GPtrArray) blocks = create_first (self, topic);

  add_blocks (self, blocks);
}

static void
add_side_by_side (Composition *self, DiaryReportTopic one, DiaryReportTopic other)
{
  g_autoptr (GPtrArray) first = create_first (self, one);
  g_autoptr (GPtrArray) second = create_first (self, other);
  DiaryBlock *columns = diary_columns_block_new (0.5);

  add_to_column (columns, FALSE, first);
  add_to_column (columns, TRUE, second);
  diary_document_add (self->document, columns);
}

static void
add_title (Composition *self)
{
  g_autofree char *title = diary_report_text_title (self->report);
  static const DiaryReportTopic topics[] = { DIARY_TOPIC_WHO, DIARY_TOPIC_PERIOD };

  diary_document_add (self->document, diary_text_block_new (DIARY_PRINT_TITLE, title));
  for (size_t i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      g_autoptr (DiaryReportSection)
          section = diary_report_text_describe_briefly (self->report, topics[i]);

      for (guint j = 0; section != NULL && j < section->sentences->len; j++)
        diary_document_add (self->document,
                            diary_text_block_new (DIARY_PRINT_BODY,
                                                  g_ptr_array_index (section->sentences, j)));
    }
}

/* How often, with its chart, beside where, with the body. */
static void
add_overview (Composition *self, DiaryTrendsCharts *charts)
{
  g_autoptr (GPtrArray) often = create_first (self, DIARY_TOPIC_EPISODES);
  g_autoptr (GPtrArray) strength = create_first (self, DIARY_TOPIC_STRENGTH);
  g_autoptr (GPtrArray) change = create_first (self, DIARY_TOPIC_CHANGE);
  g_autoptr (GPtrArray) relief = create_first (self, DIARY_TOPIC_RELIEF);
  g_autoptr (GPtrArray) where = create_first (self, DIARY_TOPIC_WHERE);
  DiaryChartData *days = charts != NULL ? diary_trends_charts_get_days (charts) : NULL;
  DiaryBodyCounts *places = charts != NULL ? diary_trends_charts_get_places (charts) : NULL;
  DiaryBlock *columns = diary_columns_block_new (0.52);

  if (days != NULL)
    {
      const char *title = diary_chart_data_get_title (days);

      g_ptr_array_add (often, diary_text_block_new (DIARY_PRINT_SMALL, title));
      g_ptr_array_add (often, diary_chart_block_new (days));
    }
  add_to_column (columns, FALSE, often);
  add_to_column (columns, FALSE, strength);
  add_to_column (columns, FALSE, change);
  add_to_column (columns, FALSE, relief);
  if (places != NULL && where->len > 0)
    g_ptr_array_insert (where, 1, diary_body_block_new (places));
  add_to_column (columns, TRUE, where);
  diary_document_add (self->document, columns);
}

static void
add_section (Composition *self, const DiaryReportSection *section)
{
  g_autoptr (GPtrArray) blocks = create_blocks (section, G_MAXUINT);

  add_blocks (self, blocks);
}

/* Whether there is more in the whole section than on the first page. */
static gboolean
has_rest (Composition *self, DiaryReportTopic topic, const DiaryReportSection *whole)
{
  g_autoptr (DiaryReportSection) brief = diary_report_text_describe_briefly (self->report, topic);

  return self->cut[topic] || whole->columns->len > brief->columns->len;
}

static void
add_rests (Composition *self)
{
  static const DiaryReportTopic topics[] = {
    DIARY_TOPIC_WHERE,     DIARY_TOPIC_WARNINGS, DIARY_TOPIC_SIGNS,
    DIARY_TOPIC_MEDICINES, DIARY_TOPIC_VISITS,
  };

  for (size_t i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      g_autoptr (DiaryReportSection) whole = diary_report_text_describe (self->report, topics[i]);

      if (has_rest (self, topics[i], whole))
        add_section (self, whole);
    }
}

static void
add_later_pages (Composition *self)
{
  diary_document_add_page_break (self->document);
  add_rests (self);
  for (int topic = DIARY_TOPIC_DETAILS; topic < DIARY_N_TOPICS; topic++)
    {
      g_autoptr (DiaryReportSection)
          section = diary_report_text_describe_briefly (self->report, (DiaryReportTopic) topic);

      if (section != NULL)
        add_section (self, section);
    }
}

static void
add_first_page (Composition *self, DiaryTrendsCharts *charts)
{
  add_title (self);
  add_overview (self, charts);
  add_first (self, DIARY_TOPIC_WARNINGS);
  add_first (self, DIARY_TOPIC_SIGNS);
  add_side_by_side (self, DIARY_TOPIC_MEDICINES, DIARY_TOPIC_VISITS);
  add_first (self, DIARY_TOPIC_PATTERNS);
  diary_document_add (self->document,
                      diary_text_block_new (DIARY_PRINT_SMALL, diary_report_text_limits ()));
}

/**
 * diary_report_document_new:
 * @report: what it says
 * @charts: (nullable): the charts of the same period, if there is anything in it
 * @paper: the paper
 * @right_to_left: whether text begins at the right
 *
 * Puts the clinic report on paper: on the first page what a neurologist has a minute for, on later
 * ones what it rests on.
 *
 * Returns: (transfer full): the document
 */
DiaryDocument *
diary_report_document_new (DiaryReport *report,
                           DiaryTrendsCharts *charts,
                           const DiaryPaper *paper,
                           gboolean right_to_left)
{
  Composition self = { .report = report };
  g_autofree char *title = NULL;

  g_return_val_if_fail (DIARY_IS_REPORT (report), NULL);
  g_return_val_if_fail (charts == NULL || DIARY_IS_TRENDS_CHARTS (charts), NULL);

  title = diary_report_text_title (report);
  for (self.max_rows = FIRST_PAGE_ROWS; self.max_rows > 0; self.max_rows--)
    {
      g_clear_object (&self.document);
      self.document = diary_document_new (paper, title, right_to_left);
      add_first_page (&self, charts);
      if (diary_document_get_n_pages (self.document) == 1)
        break;
    }
  add_later_pages (&self);

  return self.document;
}

/**
 * diary_report_document_gather:
 * @database: a diary
 * @options: what goes in
 * @charts: (out) (nullable): the charts of its period, if there is anything in it
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Returns: (transfer full): what diary_report_document_new() puts on paper
 */
DiaryReport *
diary_report_document_gather (DiaryDatabase *database,
                              const DiaryReportOptions *options,
                              DiaryTrendsCharts **charts,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (DiaryReport) report = NULL;

  g_return_val_if_fail (charts != NULL, NULL);

  *charts = NULL;
  report = diary_report_new (database, options, cancellable, error);
  if (report == NULL)
    return NULL;
  if (diary_report_get_from (report) != DIARY_DATE_NONE)
    {
      DiaryTrendsInput *input = diary_report_get_trends (report)->trends->input;

      *charts = diary_trends_charts_load (database, diary_trends_input_get_regions (input),
                                          diary_report_get_from (report),
                                          diary_report_get_to (report), error);
      if (*charts == NULL)
        return NULL;
    }

  return g_steal_pointer (&report);
}

/**
 * diary_report_document_load:
 * @database: a diary
 * @options: what goes in
 * @paper: the paper
 * @right_to_left: whether text begins at the right
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Returns: (transfer full): the clinic report of the diary on paper
 */
DiaryDocument *
diary_report_document_load (DiaryDatabase *database,
                            const DiaryReportOptions *options,
                            const DiaryPaper *paper,
                            gboolean right_to_left,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (DiaryTrendsCharts) charts = NULL;
  g_autoptr (DiaryReport)
      report = diary_report_document_gather (database, options, &charts, cancellable, error);

  if (report == NULL)
    return NULL;

  return diary_report_document_new (report, charts, paper, right_to_left);
}
