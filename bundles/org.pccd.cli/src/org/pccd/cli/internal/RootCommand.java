package org.pccd.cli.internal;

import picocli.CommandLine.Command;

/** {@code pccd}: the root of all commands. */
@Command(
        name = "pccd",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Teach a diffusion model your crystals, sample new ones, and see how good they are.",
        footer = {"", "Without a command the workbench opens. Exit codes: 0 success, 1 failure, 2 wrong usage."},
        subcommands = {
            DemoCommand.class,
            DatasetCommand.class,
            ConvertCommand.class,
            SymmetryCommand.class,
            MatchCommand.class,
            DedupCommand.class,
            EncodeCommand.class,
            TrainCommand.class,
            CostCommand.class,
            ResumeCommand.class,
            RunCommand.class,
            RunsCommand.class,
            WorkerCommand.class,
            SampleCommand.class,
            GatherCommand.class,
            TraceCommand.class,
            ReconstructCommand.class,
            EvaluateCommand.class,
            ExportCommand.class,
            ReportCommand.class,
            AnimateCommand.class,
            PotentialCommand.class,
            EnergyCommand.class,
            RelaxCommand.class,
            HullCommand.class,
            DftCommand.class,
            NearestCommand.class,
            DoctorCommand.class,
            BenchmarkCommand.class,
            EncodersCommand.class,
            DenoisersCommand.class,
            SamplersCommand.class,
            PartsCommand.class,
            PluginCommand.class
        })
class RootCommand {}
