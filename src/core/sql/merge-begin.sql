-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Makes room for the ids of what the other diary has that is newer.

CREATE TEMP TABLE IF NOT EXISTS newer (id TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
