using System.Globalization;

namespace Daly.Desktop.Study;

/// <summary>One pair of axes of a chart: time against a quantity.</summary>
internal sealed class SvgPanel
{
    private readonly SvgDocument _svg;
    private readonly (double Left, double Top, double Width, double Height) _box;
    private readonly double _hours;
    private readonly double _least;
    private readonly double _most;

    internal SvgPanel(
        SvgDocument svg, (double Left, double Top, double Width, double Height) box, double hours, double least, double most)
    {
        _svg = svg;
        _box = box;
        _hours = Math.Max(hours, 1e-6);
        _least = least;
        _most = Math.Max(most, least + 1e-6);
    }

    internal void Axes(string unit)
    {
        foreach (var value in AxisTicks.Of(_least, _most))
        {
            _svg.Line(_box.Left, Y(value), _box.Left + _box.Width, Y(value), value == 0 ? "#999" : "#ddd");
            _svg.Text(_box.Left - 6, Y(value) + 4, Label(value), "end");
        }

        foreach (var hours in AxisTicks.OfTime(_hours))
        {
            _svg.Line(X(hours), _box.Top + _box.Height, X(hours), _box.Top + _box.Height + 4, "#999");
            _svg.Text(X(hours), _box.Top + _box.Height + 16, TimeLabel(hours), "middle");
        }

        _svg.Text(_box.Left, _box.Top - 6, unit);
    }

    internal void Curve(IEnumerable<(double Hours, double? Value)> points, string colour, double strokeWidth = 1.4, string? dashes = null) => _svg.Path(
        points.Select(point => point.Value is { } value ? (X(point.Hours), Y(value)) : ((double, double)?)null),
        colour,
        strokeWidth,
        dashes);

    internal void Mark(double hours, double value, string colour) => _svg.Mark(X(hours), Y(value), colour);

    private static string Label(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private string TimeLabel(double hours) => _hours > 72
        ? string.Create(CultureInfo.InvariantCulture, $"{hours / 24:0.#} d")
        : string.Create(CultureInfo.InvariantCulture, $"{hours:0.#} h");

    private double X(double hours) => _box.Left + (_box.Width * hours / _hours);

    private double Y(double value) => _box.Top + (_box.Height * (_most - Math.Clamp(value, _least, _most)) / (_most - _least));
}
