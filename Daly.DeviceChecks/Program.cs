using Daly.DeviceChecks.Compile;

// What a build runs, in the folder of the solution: prints what the device's compiler refuses, and fails with it.
var build = new DeviceBuild(new SourceTree(Environment.CurrentDirectory));
foreach (DeviceProject project in DeviceProjects.AllPortable.Append(DeviceProjects.Firmware))
{
    var errors = build.Get(project).Errors;
    foreach (CompileError error in errors) Console.Error.WriteLine(error);
    if (errors.Count > 0) return 1;
}

return 0;
