-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Adds one of the person's own factors, or replaces that of the same id.
--
-- in:  :id, :name, :unit, :scale, :created_at, :modified_at

INSERT INTO own_factor (
  id, name, unit, scale, created_at, modified_at
) VALUES (
  :id, :name, :unit, :scale, :created_at, :modified_at
)
ON CONFLICT (id) DO UPDATE SET
  name = excluded.name,
  unit = excluded.unit,
  scale = excluded.scale,
  created_at = excluded.created_at,
  modified_at = excluded.modified_at
