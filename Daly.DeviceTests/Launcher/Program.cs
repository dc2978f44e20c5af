using System;
using System.Reflection;

namespace Daly.Testing;

/// <summary>Runs every test of this assembly on the device, each on an object of its own as the desktop's runner does.</summary>
/// <remarks>
/// In place of the launcher of nanoFramework.TestFramework 3.0.77, which calls a test without an object, so that none could use a
/// field of its class. What it prints has that launcher's form, which the adapter of Visual Studio reads.
/// </remarks>
public static class Program
{
    /// <summary>Runs all tests and prints a line for each.</summary>
    public static void Main()
    {
        Type[] types = Assembly.GetExecutingAssembly().GetTypes();
        for (int i = 0; i < types.Length; i++)
        {
            if (types[i].IsClass && Find(types[i].GetCustomAttributes(true), typeof(TestClassAttribute)) >= 0) RunClass(types[i]);
        }
    }

    private static void RunClass(Type type)
    {
        ConstructorInfo constructor = type.GetConstructor(new Type[0]);
        MethodInfo[] methods = type.GetMethods();
        for (int i = 0; i < methods.Length; i++)
        {
            int index = Find(methods[i].GetCustomAttributes(true), typeof(TestMethodAttribute));
            if (index >= 0) Run(methods[i], constructor, type.FullName + "." + methods[i].Name + "." + index);
        }
    }

    private static void Run(MethodInfo test, ConstructorInfo constructor, string name)
    {
        try
        {
            long start = DateTime.UtcNow.Ticks;
            test.Invoke(constructor.Invoke(new object[0]), null);
            Console.WriteLine("Test passed," + name + "," + (DateTime.UtcNow.Ticks - start));
        }
        catch (Exception exception)
        {
            Console.WriteLine("Test failed," + name + "," + exception.Message);
        }
    }

    private static int Find(object[] attributes, Type type)
    {
        for (int i = 0; i < attributes.Length; i++)
        {
            if (attributes[i].GetType() == type) return i;
        }

        return -1;
    }
}
