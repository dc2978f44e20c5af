using Daly.Bridge.State;
using Daly.Monitor.Records;
using Daly.Settings;

namespace Daly.Bridge.Records;

/// <summary>Keeps the periods that were set by command over restarts.</summary>
internal sealed class PublishRateStore
{
    private const int RetryMs = 60_000;

    private readonly RecordStore? _store;
    private readonly DiagnosticsState _diagnostics;

    public PublishRateStore(RecordMedium? medium, PublishSettings rates, BridgeState state)
    {
        _diagnostics = state.Diagnostics;
        if (medium is null) return;
        _store = new RecordStore(medium, new PublishRateRecord(rates), RetryMs);
        _store.Load();
        RecordReport.Tell(state, _store.FirstFault, _store.SecondFault, "publish periods set by command");
    }

    public bool HasMedium => _store != null;

    public bool IsStored => _store is null || _store.IsStored;

    public bool HasFailed => _store != null && _store.HasFailed;

    public void Save() => _store?.Save();

    public void Tick(long nowMs)
    {
        if (_store != null) RecordReport.Tick(_store, nowMs, _diagnostics);
    }
}
