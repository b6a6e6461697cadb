-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Unites the days with those of the other diary (source), value by value. All that a day says was
-- said at some instant, and of two sayings the later one counts. Of two of the same second it is
-- the one that says more: complete, the note that sorts later, the greater value, and any value
-- before none. Nothing that was said before a deletion of the day survives it.

INSERT INTO main.tombstone (type, id, deleted_at)
SELECT type, id, deleted_at
FROM source.tombstone
WHERE type = 'day'
ON CONFLICT (type, id) DO UPDATE SET
  deleted_at = max (deleted_at, excluded.deleted_at);

DELETE FROM main.day AS here
WHERE EXISTS (
  SELECT 1
  FROM main.tombstone AS gone
  WHERE gone.type = 'day' AND gone.id = here.date AND gone.deleted_at > here.modified_at
);

INSERT INTO main.day (date, complete, complete_at, note, note_at, created_at, modified_at)
SELECT date, complete, complete_at, note, note_at, created_at, modified_at
FROM source.day AS there
WHERE NOT EXISTS (
  SELECT 1
  FROM main.tombstone AS gone
  WHERE gone.type = 'day' AND gone.id = there.date AND gone.deleted_at > there.modified_at
)
ON CONFLICT (date) DO UPDATE SET
  complete = iif (
    (excluded.complete_at, excluded.complete) > (complete_at, complete),
    excluded.complete, complete
  ),
  complete_at = max (complete_at, excluded.complete_at),
  note = iif (
    (excluded.note_at, ifnull (excluded.note, '')) > (note_at, ifnull (note, '')),
    excluded.note, note
  ),
  note_at = max (note_at, excluded.note_at),
  created_at = iif (
    (excluded.modified_at, excluded.created_at) > (modified_at, created_at),
    excluded.created_at, created_at
  ),
  modified_at = max (modified_at, excluded.modified_at);

UPDATE main.day AS here SET
  complete = 0,
  complete_at = 0
FROM main.tombstone AS gone
WHERE gone.type = 'day' AND gone.id = here.date AND gone.deleted_at > here.complete_at;

UPDATE main.day AS here SET
  note = NULL,
  note_at = 0
FROM main.tombstone AS gone
WHERE gone.type = 'day' AND gone.id = here.date AND gone.deleted_at > here.note_at;

INSERT INTO main.day_value (date, factor, own_factor, value, modified_at)
SELECT date, factor, own_factor, value, modified_at
FROM source.day_value
WHERE date IN (SELECT date FROM main.day)
ON CONFLICT (date, factor) DO UPDATE SET
  value = excluded.value,
  modified_at = excluded.modified_at
WHERE (excluded.modified_at, ifnull (excluded.value, -9e999)) > (modified_at, ifnull (value, -9e999))
ON CONFLICT (own_factor, date) DO UPDATE SET
  value = excluded.value,
  modified_at = excluded.modified_at
WHERE (excluded.modified_at, ifnull (excluded.value, -9e999)) > (modified_at, ifnull (value, -9e999));

DELETE FROM main.day_value AS here
WHERE EXISTS (
  SELECT 1
  FROM main.tombstone AS gone
  WHERE gone.type = 'day' AND gone.id = here.date AND gone.deleted_at > here.modified_at
);
