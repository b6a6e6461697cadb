-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Counts what is to be done with one table.
--
-- {table}, {key}: the table and the column of the id
-- out: records to be added, to be changed, to be deleted

SELECT
  (SELECT count (*) FROM temp.newer WHERE id NOT IN (SELECT {key} FROM main.{table})),
  (SELECT count (*) FROM temp.newer WHERE id IN (SELECT {key} FROM main.{table})),
  (
    SELECT count (*)
    FROM main.{table} AS here
    JOIN source.tombstone AS gone ON gone.type = '{table}' AND gone.id = here.{key}
    WHERE gone.deleted_at > here.modified_at AND here.{key} NOT IN (SELECT id FROM temp.newer)
  )
