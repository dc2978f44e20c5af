// Most of these tests wait for programs and wires; the few that measure time say so with DoNotParallelize.
[assembly: Parallelize(Workers = 6, Scope = ExecutionScope.MethodLevel)]
