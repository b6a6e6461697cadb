-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Adds a medicine, or replaces that of the same id.
--
-- in:  :id, :name, :dose, :purpose, :from_date, :until_date, :note, :created_at, :modified_at

INSERT INTO medicine (
  id, name, dose, purpose, from_date, until_date, note, created_at, modified_at
) VALUES (
  :id, :name, :dose, :purpose, :from_date, :until_date, :note, :created_at, :modified_at
)
ON CONFLICT (id) DO UPDATE SET
  name = excluded.name,
  dose = excluded.dose,
  purpose = excluded.purpose,
  from_date = excluded.from_date,
  until_date = excluded.until_date,
  note = excluded.note,
  created_at = excluded.created_at,
  modified_at = excluded.modified_at
