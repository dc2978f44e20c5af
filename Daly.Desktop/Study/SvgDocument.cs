using System.Globalization;
using System.Text;

namespace Daly.Desktop.Study;

/// <summary>Writes the few SVG elements that a chart needs, in plain text.</summary>
internal sealed class SvgDocument(int width, int height)
{
    private readonly StringBuilder _body = new();

    internal void Line(double x1, double y1, double x2, double y2, string colour, double strokeWidth = 1, string? dashes = null) =>
        Add($"<line x1=\"{x1:F1}\" y1=\"{y1:F1}\" x2=\"{x2:F1}\" y2=\"{y2:F1}\" stroke=\"{colour}\" stroke-width=\"{strokeWidth}\"{(dashes is null ? string.Empty : $" stroke-dasharray=\"{dashes}\"")}/>");

    internal void Text(double x, double y, string text, string anchor = "start", int size = 11) =>
        Add($"<text x=\"{x:F1}\" y=\"{y:F1}\" font-size=\"{size}\" text-anchor=\"{anchor}\" fill=\"#333\">{Escape(text)}</text>");

    internal void Mark(double x, double y, string colour) =>
        Add($"<circle cx=\"{x:F1}\" cy=\"{y:F1}\" r=\"3\" fill=\"{colour}\"/>");

    internal void Path(IEnumerable<(double X, double Y)?> points, string colour, double strokeWidth, string? dashes)
    {
        var path = new StringBuilder();
        var isOpen = false;
        foreach (var point in points)
        {
            if (point is { } known)
                path.Append(CultureInfo.InvariantCulture, $"{(isOpen ? 'L' : 'M')}{known.X:F1} {known.Y:F1}");
            isOpen = point is not null;
        }

        Add($"<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{strokeWidth}\"{(dashes is null ? string.Empty : $" stroke-dasharray=\"{dashes}\"")}/>");
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" "
        + $"font-family=\"sans-serif\">\n<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n{_body}</svg>\n");

    private static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private void Add(System.FormattableString element) =>
        _body.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
