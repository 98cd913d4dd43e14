namespace Acd.Host.Metrics;

/// <summary>The module's own threads and rings.</summary>
internal static class ShimInstruments
{
    public static void AddTo(AcdMeter meter)
    {
        meter.Total("engine_restarts_total", "Engines started after the first.", picture => picture.Shim?.EngineRestarts);
        meter.Gauge("ring_events", "Events that wait for the engine.", picture => picture.Shim?.RingEvents);
        meter.Gauge("ring_events_peak", "The most that waited for the engine at a time, in the last hour.",
            picture => picture.Shim?.RingEventsPeak);
        meter.Gauge("ring_capacity", "Events there is room for.", picture => picture.Shim?.RingCapacity);
        meter.Gauge("event_lag_seconds", "From handing an event to FreeSWITCH to its delivery, measured each second.",
            picture => picture.Shim?.EventLagUs / 1e6);
        meter.Gauge("event_lag_peak_seconds", "The longest of these in the last hour.", picture => picture.Shim?.EventLagPeakUs / 1e6);
        meter.Total("events_lost_total", "Events FreeSWITCH lost for event socket clients that don't read.",
            picture => picture.Shim?.EventsLost);
        meter.Total("event_clients_cut_total", "Event socket clients that were cut because they took nothing.",
            picture => picture.Shim?.EventClientsCut);
        meter.Total("event_clients_killed_total", "Event socket clients FreeSWITCH ended because it had lost too many events for them.",
            picture => picture.Shim?.EventClientsCutBySwitch);
        meter.Total("talks_transcoded_total", "Talks that had different codecs at both ends.",
            picture => picture.Shim?.TalksTranscoded);
        meter.Gauge("legs", "Agents' legs.", picture => picture.Shim?.Legs);
        meter.Gauge("leg_workers", "Threads that dial legs, alive now.", picture => picture.Shim?.LegWorkers);
        meter.Gauge("leg_workers_max", "Threads that dial legs, at most.", picture => picture.Shim?.LegWorkersMax);
        meter.Gauge("leg_workers_busy", "Threads that dial a leg now.", picture => picture.Shim?.LegWorkersBusy);
        meter.Gauge("legs_queued", "Legs that wait for a thread.", picture => picture.Shim?.LegsQueued);
        meter.Total("legs_refused_total", "Legs refused because too many waited for a thread.", picture => picture.Shim?.LegsRefused);
        meter.Gauge("waiting_room_callers", "Callers the waiting room plays to.", picture => picture.Shim?.WaitingCallers);
        meter.Gauge("waiting_room_streams", "Pieces of music played, times codecs.", picture => picture.Shim?.MusicStreams);
        meter.Gauge("waiting_room_tick_seconds", "Work of the last tick; there is one each 20 ms.",
            picture => picture.Shim?.LastTickUs / 1e6);
        meter.Total("waiting_room_late_ticks_total", "Ticks that began more than 5 ms late.", picture => picture.Shim?.LateTicks);
        meter.Total("waiting_room_frames_total", "Packets of music sent.", picture => picture.Shim?.FramesOut);
        meter.Total("waiting_room_packets_in_total", "Packets taken from callers.", picture => picture.Shim?.PacketsIn);
        meter.Total("waiting_room_encoded_total", "Packets of music encoded, one for all who hear it.",
            picture => picture.Shim?.PacketsEncoded);
    }
}
