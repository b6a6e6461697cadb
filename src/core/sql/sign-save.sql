-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Adds a sign, or replaces that of the same id.
--
-- in:  :id, :date, :sign, :present, :how, :site, :side, :note, :created_at, :modified_at

INSERT INTO sign (
  id, date, sign, present, how, site, side, note, created_at, modified_at
) VALUES (
  :id, :date, :sign, :present, :how, :site, :side, :note, :created_at, :modified_at
)
ON CONFLICT (id) DO UPDATE SET
  date = excluded.date,
  sign = excluded.sign,
  present = excluded.present,
  how = excluded.how,
  site = excluded.site,
  side = excluded.side,
  note = excluded.note,
  created_at = excluded.created_at,
  modified_at = excluded.modified_at
