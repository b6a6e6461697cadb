-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Adds a visit or a test, or replaces that of the same id.
--
-- in:  :id, :date, :what, :result, :note, :created_at, :modified_at

INSERT INTO visit (
  id, date, what, result, note, created_at, modified_at
) VALUES (
  :id, :date, :what, :result, :note, :created_at, :modified_at
)
ON CONFLICT (id) DO UPDATE SET
  date = excluded.date,
  what = excluded.what,
  result = excluded.result,
  note = excluded.note,
  created_at = excluded.created_at,
  modified_at = excluded.modified_at
