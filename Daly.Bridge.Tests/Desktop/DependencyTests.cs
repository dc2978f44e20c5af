using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>Who may reach what, read from the compiled assembly.</summary>
[TestClass]
public sealed class DependencyTests
{
    private static readonly string[] WritingSide =
    [
        "Daly.Protocol.Link.IBmsCommandPort", "Daly.Protocol.Link.BmsCommand", "Daly.Protocol.Link.BmsCommandKind",
        "Daly.Protocol.Link.IBmsWriter",
    ];

    /// <summary>What commands there are and what they take: tables without a way to the link.</summary>
    private static readonly string[] Catalogue =
        ["Daly.Bridge.Commands.Catalogue.CommandCatalogue", "Daly.Bridge.Commands.Catalogue.CommandDefinition"];

    [TestMethod]
    public void Only_Commands_reaches_the_writing_side_of_the_link()
    {
        var users = References.Of(typeof(BatteryBridge).Assembly)
            .Where(pair => pair.Value.Overlaps(WritingSide)).Select(pair => pair.Key).ToArray();
        Assert.IsNotEmpty(users);
        foreach (var user in users) StringAssert.StartsWith(user, "Daly.Bridge.Commands.", user);
    }

    [TestMethod]
    [DataRow("Daly.Bridge.Topics.")]
    [DataRow("Daly.Bridge.Discovery.")]
    [DataRow("Daly.Bridge.Display.")]
    public void Who_publishes_or_shows_only_reads_the_state(string room)
    {
        foreach (var (user, used) in References.Of(typeof(BatteryBridge).Assembly).Where(pair => pair.Key.StartsWith(room, StringComparison.Ordinal)))
        {
            Assert.IsFalse(used.Any(name => name.StartsWith("Daly.Bridge.Commands.", StringComparison.Ordinal) && !Catalogue.Contains(name)), user);
            Assert.IsFalse(used.Any(name => name.StartsWith("Daly.Bridge.Polling.", StringComparison.Ordinal)), user);
            Assert.IsFalse(used.Contains("Daly.Protocol.Link.BmsLink") || used.Contains("Daly.Protocol.Link.BmsBus"), user);
            Assert.IsFalse(used.Overlaps(WritingSide), user);
        }
    }

    [TestMethod]
    public void The_check_sees_a_reference_inside_a_method()
    {
        var own = References.Of(typeof(DependencyTests).Assembly)[typeof(Violation).FullName!];
        Assert.Contains("Daly.Protocol.Link.IBmsCommandPort", own);
        Assert.Contains("Daly.Protocol.Link.BmsLink", own);
    }

    private static class References
    {
        /// <summary>Gives for each type the names of the types that its fields, signatures and code mention.</summary>
        public static Dictionary<string, HashSet<string>> Of(Assembly assembly)
        {
            var all = assembly.GetTypes().Concat(assembly.GetReferencedAssemblies()
                .Where(name => name.Name!.StartsWith("Daly.", StringComparison.Ordinal)).SelectMany(name => Assembly.Load(name).GetTypes()));
            var known = all.Select(type => type.FullName!).ToHashSet();
            var result = new Dictionary<string, HashSet<string>>();
            foreach (var type in assembly.GetTypes()) result[type.FullName!] = Mentions(type, known);
            return result;
        }

        private static HashSet<string> Mentions(Type type, HashSet<string> known)
        {
            const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
            var found = new HashSet<string>();
            foreach (var field in type.GetFields(Own)) Add(found, field.FieldType, known);
            foreach (var method in type.GetMembers(Own).OfType<MethodBase>())
            {
                foreach (var parameter in method.GetParameters()) Add(found, parameter.ParameterType, known);
                if (method is MethodInfo { ReturnType: var returned }) Add(found, returned, known);
                foreach (var mentioned in InCode(method)) Add(found, mentioned, known);
            }

            return found;
        }

        // Every aligned or unaligned four bytes that are a valid token count: too much is found rather than too little,
        // and only names of our own projects matter.
        private static IEnumerable<Type> InCode(MethodBase method)
        {
            var body = method.GetMethodBody();
            if (body is null) yield break;
            foreach (var local in body.LocalVariables) yield return local.LocalType;
            var il = body.GetILAsByteArray() ?? [];
            for (var i = 0; i + 5 <= il.Length; i++)
            {
                var isTokenInstruction = il[i] is 0x27 or 0x28 or 0x6F or 0x70 or 0x71 or 0x73 or 0x74 or 0x75 or 0x79
                    or 0x7B or 0x7C or 0x7D or 0x7E or 0x7F or 0x80 or 0x81 or 0x8C or 0x8D or 0xA5 or 0xD0;
                if (!isTokenInstruction) continue;
                foreach (var type in Resolve(method.Module, BitConverter.ToInt32(il, i + 1))) yield return type;
            }
        }

        private static Type[] Resolve(Module module, int token)
        {
            try
            {
                return module.ResolveMember(token) switch
                {
                    Type type => [type],
                    MethodInfo called => [called.DeclaringType!, called.ReturnType, .. called.GetParameters().Select(parameter => parameter.ParameterType)],
                    MethodBase called => [called.DeclaringType!, .. called.GetParameters().Select(parameter => parameter.ParameterType)],
                    FieldInfo field => [field.DeclaringType!, field.FieldType],
                    _ => [],
                };
            }
            catch (Exception exception) when (exception is ArgumentException or BadImageFormatException)
            {
                return [];
            }
        }

        private static void Add(HashSet<string> found, Type type, HashSet<string> known)
        {
            var element = type.HasElementType ? type.GetElementType()! : type;
            if (element.FullName is not null && known.Contains(element.FullName)) found.Add(element.FullName);
        }
    }

    private static class Violation
    {
        public static bool Hides(object link) => ((Daly.Protocol.Link.BmsLink)link).CommandPort.IsBusy;
    }
}
