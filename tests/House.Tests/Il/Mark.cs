using System.Globalization;
using System.Reflection;

namespace Carnet.House.Tests.Il;

/// <summary>Values that are followed like constants: a parameter of the method, and the assembly of a <c>typeof</c>.</summary>
internal static class Mark
{
    private const char ParameterSign = '\u0001', AssemblySign = '\u0002';

    public static bool Is(string text) => text.Length > 0 && text[0] is ParameterSign or AssemblySign;

    public static string OfParameter(int number) => ParameterSign + number.ToString(CultureInfo.InvariantCulture);

    public static string OfAssembly(Assembly assembly) => AssemblySign + assembly.GetName().Name;

    public static int? Parameter(string text) =>
        text.Length > 1 && text[0] == ParameterSign ? int.Parse(text.AsSpan(1), CultureInfo.InvariantCulture) : null;

    public static Assembly? Assembly(string text) =>
        text.Length > 1 && text[0] == AssemblySign ? System.Reflection.Assembly.Load(text[1..]) : null;
}
