-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Finds the records of one table that the other diary (source) has in a newer state, and those that
-- only it has. A record that was deleted here is back if it was changed there after that, or in the
-- same second. Of two states of the same second the one counts whose row, written out, sorts later.
--
-- {table}, {key}: the table and the column of the id; {there}, {here}: the rows, written out

DELETE FROM temp.newer;

INSERT INTO temp.newer (id)
SELECT there.{key}
FROM source.{table} AS there
LEFT JOIN main.{table} AS here ON here.{key} = there.{key}
LEFT JOIN main.tombstone AS gone ON gone.type = '{table}' AND gone.id = there.{key}
WHERE CASE
  WHEN here.{key} IS NULL THEN
    gone.id IS NULL OR there.modified_at >= gone.deleted_at
  WHEN there.modified_at = here.modified_at THEN
    {there} > {here}
  ELSE
    there.modified_at > here.modified_at
END;
