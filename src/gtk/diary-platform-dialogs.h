/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-platform.h"

G_BEGIN_DECLS

/* Windows over a window. */
GType diary_platform_get_about_type       (void);
GType diary_platform_get_preferences_type (void);
void  diary_platform_present              (GtkWidget        *dialog,
                                           GtkWindow        *parent);
void  diary_platform_after_menu           (GtkWindow        *window,
                                           DiaryPlatformFunc func);
void  diary_platform_return_to_menu       (GtkWidget        *dialog,
                                           GtkWindow        *window);
void  diary_platform_present_content      (GtkWidget        *content,
                                           GtkWidget        *parent,
                                           GtkWidget        *first,
                                           const char       *title,
                                           int               width,
                                           int               height);
void  diary_platform_set_default_widget   (GtkWidget        *content,
                                           GtkWidget        *button);
void  diary_platform_close_content        (GtkWidget        *content);
void  diary_platform_connect_closed       (GtkWidget        *content,
                                           GCallback         callback,
                                           GObject          *object);

/**
 * DiaryMayCloseFunc:
 * @data: as given to diary_platform_guard_content()
 *
 * Returns: whether the dialog is to be closed now
 */
typedef gboolean (*DiaryMayCloseFunc) (gpointer data);

void diary_platform_guard_content (GtkWidget        *content,
                                   DiaryMayCloseFunc may_close,
                                   gpointer          data,
                                   GDestroyNotify    free_data);

/**
 * DiaryAnswerStyle:
 * @DIARY_ANSWER_PLAIN: an answer like another
 * @DIARY_ANSWER_SUGGESTED: what most people want; Enter gives it, or else the first one
 * @DIARY_ANSWER_DESTRUCTIVE: something is lost by it
 */
typedef enum
{
  DIARY_ANSWER_PLAIN,
  DIARY_ANSWER_SUGGESTED,
  DIARY_ANSWER_DESTRUCTIVE,
} DiaryAnswerStyle;

/**
 * DiaryAnswer:
 * @id: names the answer, for the program
 * @label: the button, with a mnemonic
 * @style: how it looks
 */
typedef struct
{
  const char *id;
  const char *label;
  DiaryAnswerStyle style;
} DiaryAnswer;

/**
 * DiaryQuestion:
 * @heading: the question in a few words
 * @body: what there is to know before answering
 * @extra: (nullable): a widget below the body
 * @answers: the answers; the first is also that of Escape
 * @n_answers: how many there are
 *
 * What diary_platform_ask_async() asks; it is used only during the call.
 */
typedef struct
{
  const char *heading;
  const char *body;
  GtkWidget *extra;
  const DiaryAnswer *answers;
  size_t n_answers;
} DiaryQuestion;

void        diary_platform_ask_async  (GtkWidget           *parent,
                                       const DiaryQuestion *question,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
const char *diary_platform_ask_finish (GtkWidget           *parent,
                                       GAsyncResult        *result);

/**
 * DiaryFileMode:
 * @DIARY_FILE_OPEN: one file that exists
 * @DIARY_FILE_OPEN_SEVERAL: files that exist
 * @DIARY_FILE_SAVE: a file to be written
 */
typedef enum
{
  DIARY_FILE_OPEN,
  DIARY_FILE_OPEN_SEVERAL,
  DIARY_FILE_SAVE,
} DiaryFileMode;

/**
 * DiaryFileQuestion:
 * @mode: what the file is for
 * @title: the title of the dialog
 * @accept: the label of the button, with a mnemonic
 * @name: (nullable): the name proposed for a file to be written
 * @filter: (nullable): which files are shown
 *
 * What diary_platform_choose_files_async() asks; it is used only during the call.
 */
typedef struct
{
  DiaryFileMode mode;
  const char *title;
  const char *accept;
  const char *name;
  GtkFileFilter *filter;
} DiaryFileQuestion;

void        diary_platform_choose_files_async  (GtkWidget               *parent,
                                                const DiaryFileQuestion *question,
                                                GAsyncReadyCallback      callback,
                                                gpointer                 user_data);
GListModel *diary_platform_choose_files_finish (GtkWidget               *parent,
                                                GAsyncResult            *result,
                                                GError                 **error);

G_END_DECLS
