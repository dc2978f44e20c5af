global using Daly.Testing;
global using nanoFramework.TestFramework;
