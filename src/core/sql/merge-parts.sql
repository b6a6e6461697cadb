-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Takes what the newer records have in another table. What they had there went with the old rows.
--
-- {parts}, {key}, {part_columns}: that table, its column of the id, and all its columns

INSERT INTO main.{parts} ({part_columns})
SELECT {part_columns}
FROM source.{parts}
WHERE {key} IN (SELECT id FROM temp.newer);
