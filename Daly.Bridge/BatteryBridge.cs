using System.Collections;
using Daly.Bridge.Alarms;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Monitor;
using Daly.Bridge.Commands.Run;
using Daly.Bridge.Discovery;
using Daly.Bridge.Display;
using Daly.Bridge.Mqtt;
using Daly.Bridge.Polling;
using Daly.Bridge.Records;
using Daly.Bridge.State;
using Daly.Bridge.Topics;
using Daly.Bridge.Wake;
using Daly.Hal;
using Daly.Monitor;
using Daly.Monitor.Persistence;
using Daly.Monitor.Records;
using Daly.Monitor.Settings;
using Daly.Protocol.Link;
using Daly.Protocol.Parameters;
using Daly.Sensors;
using Daly.Settings;

namespace Daly.Bridge;

/// <summary>The application: polls BMS and shunt, keeps the state, publishes it and takes commands.</summary>
/// <remarks>
/// One thread owns it and calls <see cref="Tick"/> again and again; only <see cref="CommandRouter.TrySubmit"/> may be
/// called from others, and <see cref="SaveForRestart"/> at the end. It never throws after construction, sleeps, blocks or starts threads.
/// </remarks>
public sealed class BatteryBridge
{
    private const int MaxGapMs = 5000;
    private const int MaxFaultEvents = 4;

    // The longest of those that share a buffer; the battery monitor has one of its own.
    private const int RecordRoom = 40;
    private const int RecordRoomOfBoard = 25;

    private readonly BridgePorts _ports;
    private readonly SubsystemLoop _loop;
    private readonly DisplaySubsystem? _display;
    private readonly RecordMedium? _records;
    private MonitorPolling? _monitor;

    /// <param name="settings">The settings, with or without faults.</param>
    public BatteryBridge(BridgePorts ports, BridgeSettings settings, long nowMs)
    {
        _ports = ports;
        HostRules.Check(settings, ports);
        var packLinks = new PackLinks(settings.Bms);
        BmsLink[] links = packLinks.Links;
        if (ports.Blobs != null)
        {
            _records = new RecordMedium(ports.Blobs, settings.Device.Id, RecordRoom + (RecordRoomOfBoard * links.Length));
        }

        IShuntSensor? sensor = ShuntSensors.Create(ports, settings.Shunt);
        ShuntState? shunt = sensor is null ? null : CreateShunt(sensor, settings);
        State = new BridgeState(ports.WallClock, packLinks.CreatePacks(), shunt, nowMs);
        State.SettingsFaults = settings.Faults;
        ReportFaults(settings.Faults);
        if (ports.Display != null) _display = new DisplaySubsystem(ports.Display, State, settings.Display.DarkAfterMs);
        var names = new TopicNames(settings.Mqtt.Root, settings.Device.Id);
        Commands = new CommandRouter(
            State, links, names, settings.Control, ports.Clock, _records)
        {
            System = ports.System,
            Chemistry = CellBands.At((int)settings.Battery.Chemistry).Chemistry,
            Rates = new RateCommands(settings.Publish, State, _records),
        };
        _loop = CreateLoop(links, sensor, shunt, settings);
    }

    /// <summary>Gets what is known; to read, on the thread that owns the bridge.</summary>
    public BridgeState State { get; }

    /// <summary>Gets the way to change a BMS.</summary>
    public CommandRouter Commands { get; }

    /// <summary>Gets what tells Home Assistant about everything, or <c>null</c> without a broker.</summary>
    public DiscoverySubsystem? Discovery { get; private set; }

    /// <summary>Does one small step of each subsystem that is due.</summary>
    /// <returns>When the next call is due, or sooner if bytes arrive; later than that costs accuracy, earlier does no harm.</returns>
    public long Tick(long nowMs)
    {
        long startMs = _ports.Clock.NowMs;
        long dueMs = _loop.Tick(nowMs);
        State.Diagnostics.NoteLoop(_ports.Clock.NowMs - startMs, nowMs);
        return dueMs;
    }

    /// <summary>Takes a press of the display's button: wakes the display, or turns the page.</summary>
    public void OnButton(long nowMs) => _display?.OnButton(nowMs);

    /// <summary>Writes the state of charge before a planned restart: one step, which never blocks; to be repeated until all is done.</summary>
    /// <remarks>Any one thread may call it, because the owner may be hung. From the first step on the battery monitor stands still.</remarks>
    /// <returns>Whether nothing is left to do: the record is stored, or the store refused it, or there is none.</returns>
    public bool SaveForRestart(long nowMs) => _monitor is null || _monitor.SaveForRestart(nowMs);

    private static ShuntState CreateShunt(IShuntSensor sensor, BridgeSettings settings) =>
        new ShuntState(sensor.Reading, sensor.Counters, new ChargeCounter(MaxGapMs), settings.Bms.StaleMs)
        {
            Name = sensor.Kind.Name,
            CapacityMilliAmpHours = settings.Battery.CapacityMilliAmpHours,
        };

    private void ReportFaults(SettingsFault[] faults)
    {
        for (int i = 0; i < faults.Length && i < MaxFaultEvents; i++)
        {
            State.Events.Add("settings", EventSeverity.Error, Absent.Value, faults[i].ToString());
        }

        if (faults.Length > MaxFaultEvents)
        {
            string more = (faults.Length - MaxFaultEvents) + " more faults in the settings";
            State.Events.Add("settings", EventSeverity.Error, Absent.Value, more);
        }
    }

    private SubsystemLoop CreateLoop(BmsLink[] links, IShuntSensor? sensor, ShuntState? shunt, BridgeSettings settings)
    {
        var inputs = new ArrayList { new BmsPolling(Line(settings.Bms), new BmsBus(links), CreateObservers(settings)) };
        var list = new ArrayList();
        if (_records != null)
        {
            var learned = new LearnedStore(_records, State);
            learned.Load();
            list.Add(learned);
        }

        if (sensor != null && shunt != null) AddShunt(list, sensor, shunt, settings);
        AddWake(list, settings.Control);
        list.Add(Commands);
        if (settings.Control.SocWriteBack) list.Add(new SocWriteBack(State, Commands));
        list.Add(new OwnAlarms(State, settings.Alarms));
        list.Add(new CurrentCheck(State));
        list.Add(new MachineWatch(_ports.System, State.Diagnostics));
        if (_ports.Mqtt != null) AddMqtt(inputs, list, _ports.Mqtt, settings);
        list.Add(new NetworkWatch(_ports, State.Network));
        if (_display != null) list.Add(_display);
        return new SubsystemLoop(inputs, list, State);
    }

    private ISerialLine Line(BmsSettings settings) => HostRules.LacksCan(settings, _ports)
        ? new AbsentLine("bms.dialect = can needs a CAN port, which this device does not have: set auto, a5, d2 or p81")
        : _ports.Serial;

    private void AddMqtt(ArrayList inputs, ArrayList list, IMqttLink mqtt, BridgeSettings settings)
    {
        var names = new TopicNames(settings.Mqtt.Root, settings.Device.Id);
        var publisher = new Publisher(mqtt, TopicList.Create(names, State, settings.Publish), State.Diagnostics);
        var intake = new CommandIntake(Commands, mqtt, names, settings.Control);
        Discovery = new DiscoverySubsystem(mqtt, State, settings, publisher);
        inputs.Add(new MessageDispatcher(mqtt, new IMessageHandler[] { intake, Discovery }, State.Results));
        list.Add(intake);
        list.Add(new ResultPublisher(mqtt, State.Results, State.Diagnostics, publisher));
        list.Add(publisher);
        list.Add(Discovery);
    }

    private void AddShunt(ArrayList list, IShuntSensor sensor, ShuntState shunt, BridgeSettings settings)
    {
        list.Add(new ShuntPolling(sensor, shunt, State, settings.Shunt));
        MonitorOptions? options = MonitorSettings.Create(settings);
        if (options is null || MonitorOptionsCheck.Faults(options).Length > 0) return;
        var battery = new BatteryMonitor(options);
        _monitor = new MonitorPolling(battery, CreateKeeper(battery, settings), State, shunt);
        _monitor.Load(_ports.Clock.NowMs);
        Commands.Monitor = new MonitorCommands(battery, sensor.Reading, _monitor.Keeper);
        list.Add(_monitor);
    }

    private RecordKeeper? CreateKeeper(BatteryMonitor battery, BridgeSettings settings) =>
        _ports.Blobs is null ? null : new RecordKeeper(_ports.Blobs, settings.Device.Id, battery);

    private void AddWake(ArrayList list, ControlSettings settings)
    {
        list.Add(new SleepTimeCheck(State));
        if (_ports.WakePin is null || !settings.WakeEnabled) return;
        var wake = new WakeControl(_ports.WakePin, State, settings.WakePulseMs);
        Commands.Wake = wake;
        list.Add(wake);
    }

    private PackObserver[] CreateObservers(BridgeSettings settings)
    {
        var observers = new PackObserver[State.Packs.Length];
        for (int i = 0; i < observers.Length; i++)
        {
            observers[i] = new PackObserver(State.Packs[i], State.Events, settings.Bms.BalanceFormat);
        }

        return observers;
    }
}
