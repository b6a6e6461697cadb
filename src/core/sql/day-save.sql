-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Adds a day, or replaces that of the same id.
--
-- in:  :id, :complete, :note, :created_at, :modified_at

INSERT INTO day (
  date, complete, note, created_at, modified_at
) VALUES (
  :id, :complete, :note, :created_at, :modified_at
)
ON CONFLICT (date) DO UPDATE SET
  complete = excluded.complete,
  note = excluded.note,
  created_at = excluded.created_at,
  modified_at = excluded.modified_at
