-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Adds that the doctor knows of a warning, or replaces what has the same id.
--
-- in:  :id, :date, :warning, :site, :side, :medicine, :created_at, :modified_at

INSERT INTO acknowledgement (
  id, date, warning, site, side, medicine, created_at, modified_at
) VALUES (
  :id, :date, :warning, :site, :side, :medicine, :created_at, :modified_at
)
ON CONFLICT (id) DO UPDATE SET
  date = excluded.date,
  warning = excluded.warning,
  site = excluded.site,
  side = excluded.side,
  medicine = excluded.medicine,
  created_at = excluded.created_at,
  modified_at = excluded.modified_at
