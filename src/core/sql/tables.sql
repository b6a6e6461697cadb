-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The tables of the diary, with those of their columns that are stored.
--
-- out: name, columns (joined by commas)

SELECT name, (SELECT group_concat (name) FROM pragma_table_info (item.name, 'main'))
FROM main.sqlite_schema AS item
WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
