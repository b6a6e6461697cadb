-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Takes the newer records of one table, and deletes those that were deleted in the other diary
-- (source) after their last change here.
--
-- {table}, {key}, {columns}: the table, the column of the id, and all columns

DELETE FROM main.{table}
WHERE {key} IN (SELECT id FROM temp.newer);

INSERT INTO main.{table} ({columns})
SELECT {columns}
FROM source.{table}
WHERE {key} IN (SELECT id FROM temp.newer);

DELETE FROM main.{table} AS here
WHERE EXISTS (
  SELECT 1
  FROM source.tombstone AS gone
  WHERE gone.type = '{table}' AND gone.id = here.{key} AND gone.deleted_at > here.modified_at
);

INSERT INTO main.tombstone (type, id, deleted_at)
SELECT type, id, deleted_at
FROM source.tombstone
WHERE type = '{table}'
ON CONFLICT (type, id) DO UPDATE SET
  deleted_at = max (deleted_at, excluded.deleted_at);
