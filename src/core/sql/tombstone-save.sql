-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Notes that something was deleted. That stays known when it is back.
--
-- in:  :type, :id, :deleted_at

INSERT INTO tombstone (type, id, deleted_at)
VALUES (:type, :id, :deleted_at)
ON CONFLICT (type, id) DO UPDATE SET
  deleted_at = excluded.deleted_at
