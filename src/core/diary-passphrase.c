/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-passphrase.h"

#include <sodium.h>

struct _DiaryPassphrase
{
  gatomicrefcount n_references;
  char *text; /* in memory of libsodium's own */
  size_t length;
};

/* It can be called again and again, from any thread. */
static void
set_up_sodium (void)
{
  if (sodium_init () < 0)
    g_error ("libsodium finds no random numbers");
}

/**
 * diary_passphrase_new:
 * @text: what the person typed
 *
 * The same characters can be typed in more than one way: “é” as one, or as “e” and an accent. The
 * composed form (NFC of Unicode) is the one that counts.
 *
 * Returns: (transfer full) (nullable): the passphrase, or %NULL if @text is empty or no UTF-8
 */
DiaryPassphrase *
diary_passphrase_new (const char *text)
{
  DiaryPassphrase *self;
  char *normal;

  g_return_val_if_fail (text != NULL, NULL);

  normal = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  if (normal == NULL || *normal == '\0')
    {
      g_free (normal);
      return NULL;
    }

  set_up_sodium ();
  self = g_new0 (DiaryPassphrase, 1);
  g_atomic_ref_count_init (&self->n_references);
  self->length = strlen (normal);
  self->text = sodium_malloc (self->length + 1);
  if (self->text == NULL)
    g_error ("no memory for a passphrase");
  memcpy (self->text, normal, self->length + 1);
  diary_passphrase_wipe (normal);

  return self;
}

/**
 * diary_passphrase_ref:
 * @self: a passphrase
 *
 * Returns: (transfer full): the same passphrase
 */
DiaryPassphrase *
diary_passphrase_ref (DiaryPassphrase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_references);

  return self;
}

/**
 * diary_passphrase_unref:
 * @self: (transfer full): a passphrase
 *
 * Wipes it, once nobody needs it any more.
 */
void
diary_passphrase_unref (DiaryPassphrase *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->n_references))
    return;

  sodium_free (self->text);
  g_free (self);
}

/**
 * diary_passphrase_get_text:
 * @self: a passphrase
 *
 * Returns: (transfer none): it, in UTF-8
 */
const char *
diary_passphrase_get_text (DiaryPassphrase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * diary_passphrase_get_length:
 * @self: a passphrase
 *
 * Returns: its length in bytes
 */
size_t
diary_passphrase_get_length (DiaryPassphrase *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

/**
 * diary_passphrase_wipe:
 * @text: (transfer full) (nullable): a text that is or was a passphrase
 *
 * Overwrites it, which no compiler leaves out, and frees it.
 */
void
diary_passphrase_wipe (char *text)
{
  if (text != NULL)
    sodium_memzero (text, strlen (text));
  g_free (text);
}
