namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>What the judges know of a pack.</summary>
internal sealed record Facts(int Pack, Truth Truth)
{
    /// <summary>Gets when its replies were forged.</summary>
    public Forgeries Forgeries { get; } = new();

    /// <summary>Gets when nothing valid of it could reach the bridge.</summary>
    public Spans Dead { get; } = new();

    public int Cells => Truth.Plant.Bms.Board.Profile.Cells;

    public int Sensors => Truth.Plant.Bms.Board.Profile.Sensors;

    /// <summary>Gets when the switching back of another pack's FET kept the line.</summary>
    public Spans Kept { get; } = new();
}
