-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 2: what the doctor knows.
--
-- A warning is told by the id of its rule and what it is about: a place, a medicine, or neither.

CREATE TABLE acknowledgement (
  id TEXT PRIMARY KEY NOT NULL
    CHECK (length (id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  date TEXT NOT NULL
    CHECK (date IS date (date, '+0 days')),
  warning TEXT NOT NULL
    CHECK (warning <> ''),
  site TEXT
    CHECK (site <> ''),
  side TEXT
    CHECK (side <> ''),
  -- Its id. A medicine that was deleted may come back with a merge, so this is no reference.
  medicine TEXT
    CHECK (medicine <> ''),
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL
) STRICT;

CREATE INDEX acknowledgement_by_date ON acknowledgement (date, id);
