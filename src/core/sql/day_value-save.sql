-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Notes a value of a day: one of the two factors is NULL. One that is there already keeps its
-- instant. To take one out again is to note that it is NULL.
--
-- in:  :date, :factor, :own_factor, :value, :modified_at

INSERT INTO day_value (date, factor, own_factor, value, modified_at)
VALUES (:date, :factor, :own_factor, :value, :modified_at)
ON CONFLICT (date, factor) DO UPDATE SET
  value = excluded.value,
  modified_at = excluded.modified_at
WHERE value IS NOT excluded.value
ON CONFLICT (own_factor, date) DO UPDATE SET
  value = excluded.value,
  modified_at = excluded.modified_at
WHERE value IS NOT excluded.value
