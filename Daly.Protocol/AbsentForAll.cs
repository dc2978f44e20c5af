namespace Daly;

/// <content>Here it is API; where the shared file is compiled alone it is not.</content>
public static partial class Absent
{
}
