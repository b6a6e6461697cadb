-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Keeps who keeps the diary, in the place of what was kept before.
--
-- in:  :id, :name, :birth_date, :created_at, :modified_at

INSERT INTO person (
  id, name, birth_date, created_at, modified_at
) VALUES (
  :id, :name, :birth_date, :created_at, :modified_at
)
ON CONFLICT (id) DO UPDATE SET
  name = excluded.name,
  birth_date = excluded.birth_date,
  created_at = excluded.created_at,
  modified_at = excluded.modified_at
