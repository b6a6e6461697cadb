-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Adds an episode, or replaces that of the same id.
--
-- in:  :id, :started_at, :utc_offset, :duration_s, :running, :kind, :site, :side, :intensity,
--      :helped, :note, :created_at, :modified_at

INSERT INTO episode (
  id, started_at, utc_offset, duration_s, running, kind, site, side, intensity, helped, note,
  created_at, modified_at
) VALUES (
  :id, :started_at, :utc_offset, :duration_s, :running, :kind, :site, :side, :intensity,
  :helped, :note, :created_at, :modified_at
)
ON CONFLICT (id) DO UPDATE SET
  started_at = excluded.started_at,
  utc_offset = excluded.utc_offset,
  duration_s = excluded.duration_s,
  running = excluded.running,
  kind = excluded.kind,
  site = excluded.site,
  side = excluded.side,
  intensity = excluded.intensity,
  helped = excluded.helped,
  note = excluded.note,
  created_at = excluded.created_at,
  modified_at = excluded.modified_at
