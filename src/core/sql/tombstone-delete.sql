-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Takes a tombstone away: what was deleted is back.
--
-- in:  :type, :id

DELETE FROM tombstone
WHERE type = :type AND id = :id
