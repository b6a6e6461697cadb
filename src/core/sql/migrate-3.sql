-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 3: who keeps the diary.
--
-- There is one row at most, and only if the person wants it kept. It has the same id in every diary,
-- so that copies of a diary have it in common.

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL
    CHECK (id = '6f1d3c52-8a0e-4b7c-9e35-70c2f4a1d9b8'),
  name TEXT NOT NULL
    CHECK (name <> ''),
  birth_date TEXT
    CHECK (birth_date IS date (birth_date, '+0 days')),
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL
) STRICT;
