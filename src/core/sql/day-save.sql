-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Adds a day, or replaces that of the same id. What it says of itself was said at its instant if it
-- is another thing than before.
--
-- in:  :id, :complete, :note, :created_at, :modified_at

INSERT INTO day (
  date, complete, complete_at, note, note_at, created_at, modified_at
) VALUES (
  :id, :complete, iif (:complete, :modified_at, 0),
  :note, iif (:note IS NULL, 0, :modified_at), :created_at, :modified_at
)
ON CONFLICT (date) DO UPDATE SET
  complete = excluded.complete,
  complete_at = iif (complete = excluded.complete, complete_at, excluded.modified_at),
  note = excluded.note,
  note_at = iif (note IS excluded.note, note_at, excluded.modified_at),
  created_at = excluded.created_at,
  modified_at = excluded.modified_at
