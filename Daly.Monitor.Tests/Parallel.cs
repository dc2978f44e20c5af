// Months of virtual time: the classes that run them share the cores.
[assembly: Parallelize(Workers = 0, Scope = ExecutionScope.ClassLevel)]
